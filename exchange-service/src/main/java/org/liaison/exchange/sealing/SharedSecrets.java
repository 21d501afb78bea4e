package org.liaison.exchange.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// One key out of two shared secrets: HKDF-SHA256 (RFC 5869) over both secrets, and over both
/// ciphertexts, both public keys and the context (NIST SP 800-227 section 4.6; Giacon, Heuer,
/// Poettering, *KEM Combiners*, 2018). It stays secret while either of the two does.
final class SharedSecrets {

    private static final byte[] LABEL =
            "liaison/wrap/x25519-ml-kem-768/v1\0".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NONCE = new byte[EpochKey.NONCE_BYTES];

    private final byte[] classical;
    private final byte[] quantum;

    SharedSecrets(byte[] classical, byte[] quantum) {
        this.classical = classical;
        this.quantum = quantum;
    }

    /// A cipher with the key that these secrets give, ready for exactly one message.
    ///
    /// @param mode of [Cipher]
    /// @param bound ciphertexts, public keys and context, in this order
    Cipher cipher(int mode, List<byte[]> bound) throws GeneralSecurityException {
        SecretKey key =
                KDF.getInstance("HKDF-SHA256")
                        .deriveKey(
                                "AES",
                                HKDFParameterSpec.ofExtract()
                                        .addSalt(LABEL)
                                        .addIKM(classical)
                                        .addIKM(quantum)
                                        .thenExpand(joined(bound), EpochKey.KEY_BYTES));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        // The key is fresh with each wrapping, so that one nonce is used once with it.
        cipher.init(mode, key, new GCMParameterSpec(EpochKey.TAG_BITS, NONCE));
        cipher.updateAAD(LABEL);
        return cipher;
    }

    private static byte[] joined(List<byte[]> parts) {
        int size = parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum();
        ByteBuffer joined = ByteBuffer.allocate(size);
        parts.forEach(part -> joined.putInt(part.length).put(part));
        return joined.array();
    }

    @Override
    public String toString() {
        return "SharedSecrets[redacted]";
    }
}
