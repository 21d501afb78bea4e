package org.liaison.exchange.sealing;

import com.google.crypto.tink.HybridDecrypt;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KEM;
import org.liaison.exchange.trust.OwnKeys;
import org.liaison.kit.keys.UnsealingKey;

/// Opens data keys that partners wrapped for this office, with any sealing key that it still has:
/// partners may seal to the one before for as long as it holds.
///
/// An office that has an ML-KEM key takes no key that was wrapped without, unless its own list has
/// a key without one that holds now: whoever broke X25519 could else say that the sender had none.
public final class WrappedForUs implements HybridDecrypt {

    private static final int CLASSICAL_BYTES = 80;
    private static final int QUANTUM_BYTES = 1_088;
    private static final int KEY_BYTES = 48;

    private final OwnKeys own;

    public WrappedForUs(OwnKeys own) {
        this.own = own;
    }

    @Override
    public byte[] decrypt(byte[] wrapped, byte[] context) throws GeneralSecurityException {
        if (wrapped.length == 0) {
            throw new GeneralSecurityException("no wrapped key");
        }
        WrapSuite suite = WrapSuite.of(wrapped[0]).orElseThrow(Downgrade::new);
        ByteBuffer rest = ByteBuffer.wrap(wrapped, 1, wrapped.length - 1).slice();
        return switch (suite) {
            case X25519 -> classical(rest, context);
            case X25519_ML_KEM_768 -> hybrid(rest, context);
        };
    }

    private byte[] classical(ByteBuffer wrapped, byte[] context) throws GeneralSecurityException {
        boolean stronger = own.unsealing().stream().anyMatch(key -> key.mlKem().isPresent());
        byte[] ciphertext = take(wrapped, wrapped.remaining());
        GeneralSecurityException last = new GeneralSecurityException("no key without ML-KEM");
        for (UnsealingKey key : own.unsealing()) {
            if (key.mlKem().isEmpty() && (!stronger || own.listed(key))) {
                try {
                    return key.hpke().decrypt(ciphertext, context);
                } catch (GeneralSecurityException notThisOne) {
                    last = notThisOne;
                }
            }
        }
        throw stronger ? new Downgrade() : last;
    }

    private byte[] hybrid(ByteBuffer wrapped, byte[] context) throws GeneralSecurityException {
        GeneralSecurityException last = new Downgrade();
        for (UnsealingKey key : own.unsealing()) {
            if (key.mlKem().isPresent()) {
                try {
                    return both(wrapped.duplicate(), key, key.mlKem().get(), context);
                } catch (GeneralSecurityException notThisOne) {
                    last = notThisOne;
                }
            }
        }
        throw last;
    }

    private static byte[] both(ByteBuffer rest, UnsealingKey own, KeyPair mlKem, byte[] context)
            throws GeneralSecurityException {
        if (rest.remaining() != CLASSICAL_BYTES + QUANTUM_BYTES + KEY_BYTES) {
            throw new GeneralSecurityException("a wrapped key of another length");
        }
        byte[] classical = take(rest, CLASSICAL_BYTES);
        byte[] quantum = take(rest, QUANTUM_BYTES);
        byte[] secret = own.hpke().decrypt(classical, context);
        byte[] other =
                KEM.getInstance("ML-KEM")
                        .newDecapsulator(mlKem.getPrivate())
                        .decapsulate(quantum)
                        .getEncoded();
        return new SharedSecrets(secret, other)
                .cipher(
                        Cipher.DECRYPT_MODE,
                        List.of(
                                classical,
                                quantum,
                                own.x25519(),
                                mlKem.getPublic().getEncoded(),
                                context))
                .doFinal(take(rest, KEY_BYTES));
    }

    private static byte[] take(ByteBuffer from, int count) {
        byte[] taken = new byte[count];
        from.get(taken);
        return taken;
    }
}
