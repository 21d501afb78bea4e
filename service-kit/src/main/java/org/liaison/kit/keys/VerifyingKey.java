package org.liaison.kit.keys;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import java.security.GeneralSecurityException;

/// An Ed25519 public key, ours or a partner's.
public final class VerifyingKey {

    private final String keyId;
    private final PublicKeyVerify verifier;

    private VerifyingKey(String keyId, PublicKeyVerify verifier) {
        this.keyId = keyId;
        this.verifier = verifier;
    }

    static VerifyingKey of(KeysetHandle publicKeyset) {
        try {
            return new VerifyingKey(
                    KeyId.of(publicKeyset),
                    publicKeyset.getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class));
        } catch (GeneralSecurityException notAVerifyingKey) {
            throw new IllegalArgumentException("Not a verifying keyset", notAVerifyingKey);
        }
    }

    /// First 16 hexadecimal digits of SHA-256 of the raw key.
    public String keyId() {
        return keyId;
    }

    /// True only if this key's owner signed exactly these bytes.
    public boolean verify(byte[] taggedData, byte[] signature) {
        try {
            verifier.verify(signature, taggedData);
            return true;
        } catch (GeneralSecurityException refused) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "VerifyingKey[" + keyId + "]";
    }
}
