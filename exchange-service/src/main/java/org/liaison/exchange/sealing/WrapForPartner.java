package org.liaison.exchange.sealing;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KEM;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.keys.KeyId;
import org.liaison.kit.keys.TrustedOffice;

/// Wraps data keys for a partner, under the strongest suite that its keys allow.
///
/// Hybrid: suite ‖ HPKE of a random secret ‖ ML-KEM ciphertext ‖ data key under what
/// [SharedSecrets] makes of both.
final class WrapForPartner implements HybridEncrypt {

    private final HybridEncrypt hpke;
    private final byte[] x25519;
    private final @Nullable PublicKey mlKem;
    private final SecureRandom random;

    WrapForPartner(TrustedOffice partner, SecureRandom random) throws GeneralSecurityException {
        this.hpke =
                partner.sealing().getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
        this.x25519 = KeyId.raw(partner.sealing());
        this.mlKem = partner.mlKem();
        this.random = random;
    }

    @Override
    public byte[] encrypt(byte[] dataKey, byte[] context) throws GeneralSecurityException {
        if (mlKem == null) {
            byte[] wrapped = hpke.encrypt(dataKey, context);
            return ByteBuffer.allocate(1 + wrapped.length)
                    .put(WrapSuite.X25519.number())
                    .put(wrapped)
                    .array();
        }
        byte[] secret = new byte[EpochKey.KEY_BYTES];
        random.nextBytes(secret);
        byte[] classical = hpke.encrypt(secret, context);
        KEM.Encapsulated quantum =
                KEM.getInstance("ML-KEM").newEncapsulator(mlKem, random).encapsulate();
        byte[] wrapped =
                new SharedSecrets(secret, quantum.key().getEncoded())
                        .cipher(
                                Cipher.ENCRYPT_MODE,
                                List.of(
                                        classical,
                                        quantum.encapsulation(),
                                        x25519,
                                        mlKem.getEncoded(),
                                        context))
                        .doFinal(dataKey);
        return ByteBuffer.allocate(
                        1 + classical.length + quantum.encapsulation().length + wrapped.length)
                .put(WrapSuite.X25519_ML_KEM_768.number())
                .put(classical)
                .put(quantum.encapsulation())
                .put(wrapped)
                .array();
    }
}
