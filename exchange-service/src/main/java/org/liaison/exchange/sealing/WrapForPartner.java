package org.liaison.exchange.sealing;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KEM;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.keys.KeyId;
import org.liaison.kit.keys.SealingKey;

/// Wraps data keys for a partner, under the suite that its sealing key asks for.
///
/// Hybrid: suite ‖ HPKE of a random secret ‖ ML-KEM ciphertext ‖ data key under what
/// [SharedSecrets] makes of both.
final class WrapForPartner implements HybridEncrypt {

    private final HybridEncrypt hpke;
    private final byte[] x25519;
    private final @Nullable PublicKey mlKem;
    private final SecureRandom random;

    WrapForPartner(SealingKey partner, SecureRandom random) throws GeneralSecurityException {
        this.hpke = partner.x25519().getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
        this.x25519 = KeyId.raw(partner.x25519());
        this.mlKem = partner.mlKem();
        this.random = random;
    }

    @Override
    public byte[] encrypt(byte[] dataKey, byte[] context) throws GeneralSecurityException {
        return mlKem == null
                ? joined(WrapSuite.X25519, hpke.encrypt(dataKey, context))
                : hybrid(dataKey, context, mlKem);
    }

    private byte[] hybrid(byte[] dataKey, byte[] context, PublicKey mlKem)
            throws GeneralSecurityException {
        byte[] secret = new byte[EpochKey.KEY_BYTES];
        random.nextBytes(secret);
        byte[] classical = hpke.encrypt(secret, context);
        KEM.Encapsulated quantum =
                KEM.getInstance("ML-KEM").newEncapsulator(mlKem, random).encapsulate();
        List<byte[]> bound =
                List.of(classical, quantum.encapsulation(), x25519, mlKem.getEncoded(), context);
        byte[] wrapped =
                new SharedSecrets(secret, quantum.key().getEncoded())
                        .cipher(Cipher.ENCRYPT_MODE, bound)
                        .doFinal(dataKey);
        return joined(WrapSuite.X25519_ML_KEM_768, classical, quantum.encapsulation(), wrapped);
    }

    private static byte[] joined(WrapSuite suite, byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteBuffer joined = ByteBuffer.allocate(1 + length).put(suite.number());
        Arrays.stream(parts).forEach(joined::put);
        return joined.array();
    }
}
