package org.liaison.kit.keys;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/// An Ed25519 private key of this office. Its signatures carry no prefix: 64 bytes.
public final class SigningKey {

    private final String keyId;
    private final PublicKeySign signer;
    private final VerifyingKey verifyingKey;

    private SigningKey(String keyId, PublicKeySign signer, VerifyingKey verifyingKey) {
        this.keyId = keyId;
        this.signer = signer;
        this.verifyingKey = verifyingKey;
    }

    /// The key in a keyset file, such as `authorisation-signing.json`.
    public static SigningKey from(Path keysetFile) {
        KeysetHandle secret = KeysetFile.secret(keysetFile);
        try {
            VerifyingKey verifying = VerifyingKey.of(secret.getPublicKeysetHandle());
            return new SigningKey(
                    verifying.keyId(),
                    secret.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class),
                    verifying);
        } catch (GeneralSecurityException notASigningKey) {
            throw new IllegalStateException(
                    "Not a signing keyset: " + keysetFile.getFileName(), notASigningKey);
        }
    }

    /// The id of the public half.
    public String keyId() {
        return keyId;
    }

    /// The public half.
    public VerifyingKey verifyingKey() {
        return verifyingKey;
    }

    /// The signature over data that begins with its own domain tag.
    public byte[] sign(byte[] taggedData) {
        try {
            return signer.sign(taggedData);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Signing failed", broken);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + keyId + "]";
    }
}
