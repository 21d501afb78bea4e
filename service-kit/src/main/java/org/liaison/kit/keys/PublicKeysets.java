package org.liaison.kit.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.signature.Ed25519PublicKey;
import com.google.crypto.tink.util.Bytes;
import java.security.GeneralSecurityException;
import org.liaison.log.trust.OperationalKey;

/// Keys of a trust list as Tink wants them.
final class PublicKeysets {

    private PublicKeysets() {}

    @AccessesPartialKey
    static KeysetHandle ed25519(OperationalKey key) {
        try {
            return of(Ed25519PublicKey.create(Bytes.copyFrom(key.publicKeyBytes())));
        } catch (GeneralSecurityException noKey) {
            throw new IllegalArgumentException("Not a verifying key", noKey);
        }
    }

    @AccessesPartialKey
    static KeysetHandle hpke(byte[] x25519) throws GeneralSecurityException {
        return of(HpkePublicKey.create(hpkeParameters(), Bytes.copyFrom(x25519), null));
    }

    static HpkeParameters hpkeParameters() throws GeneralSecurityException {
        return HpkeParameters.builder()
                .setVariant(HpkeParameters.Variant.NO_PREFIX)
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .build();
    }

    private static KeysetHandle of(Key key) throws GeneralSecurityException {
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                .build();
    }
}
