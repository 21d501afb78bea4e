package org.liaison.exchange.sealing;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KEM;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.keys.KeyId;
import org.liaison.kit.keys.KeysetFile;
import org.liaison.kit.keys.MlKemKey;

/// Opens data keys that partners wrapped for this office. An office that has an ML-KEM key takes no
/// key that was wrapped without: whoever broke X25519 could else say that the sender had none.
public final class WrappedForUs implements HybridDecrypt {

    private static final int CLASSICAL_BYTES = 80;
    private static final int QUANTUM_BYTES = 1_088;
    private static final int KEY_BYTES = 48;

    private final HybridDecrypt hpke;
    private final byte[] x25519;
    private final @Nullable KeyPair mlKem;

    private WrappedForUs(KeysetHandle sealing, @Nullable KeyPair mlKem)
            throws GeneralSecurityException {
        this.hpke = sealing.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
        this.x25519 = KeyId.raw(sealing.getPublicKeysetHandle());
        this.mlKem = mlKem;
    }

    /// With the keys in a folder: `sealing.json` and, if it is there, `sealing-ml-kem.json`.
    public static WrappedForUs with(Path keysDir) {
        Path quantum = keysDir.resolve("sealing-ml-kem.json");
        try {
            return new WrappedForUs(
                    KeysetFile.secret(keysDir.resolve("sealing.json")),
                    Files.exists(quantum) ? MlKemKey.secret(quantum) : null);
        } catch (GeneralSecurityException notASealingKey) {
            throw new IllegalStateException("sealing.json is no HPKE keyset", notASealingKey);
        }
    }

    @Override
    public byte[] decrypt(byte[] wrapped, byte[] context) throws GeneralSecurityException {
        if (wrapped.length == 0) {
            throw new GeneralSecurityException("no wrapped key");
        }
        Optional<WrapSuite> suite = WrapSuite.of(wrapped[0]);
        WrapSuite ours = mlKem == null ? WrapSuite.X25519 : WrapSuite.X25519_ML_KEM_768;
        if (suite.isEmpty() || suite.get() != ours) {
            throw new Downgrade();
        }
        ByteBuffer rest = ByteBuffer.wrap(wrapped, 1, wrapped.length - 1);
        return mlKem == null
                ? hpke.decrypt(take(rest, rest.remaining()), context)
                : both(rest, mlKem, context);
    }

    private byte[] both(ByteBuffer rest, KeyPair own, byte[] context)
            throws GeneralSecurityException {
        if (rest.remaining() != CLASSICAL_BYTES + QUANTUM_BYTES + KEY_BYTES) {
            throw new GeneralSecurityException("a wrapped key of another length");
        }
        byte[] classical = take(rest, CLASSICAL_BYTES);
        byte[] quantum = take(rest, QUANTUM_BYTES);
        byte[] secret = hpke.decrypt(classical, context);
        byte[] other =
                KEM.getInstance("ML-KEM")
                        .newDecapsulator(own.getPrivate())
                        .decapsulate(quantum)
                        .getEncoded();
        return new SharedSecrets(secret, other)
                .cipher(
                        Cipher.DECRYPT_MODE,
                        List.of(classical, quantum, x25519, own.getPublic().getEncoded(), context))
                .doFinal(take(rest, KEY_BYTES));
    }

    private static byte[] take(ByteBuffer from, int count) {
        byte[] taken = new byte[count];
        from.get(taken);
        return taken;
    }
}
