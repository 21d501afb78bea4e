package org.liaison.log.trust;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.liaison.log.StrictBase64;
import org.liaison.log.note.KeyName;

/// One public key of an office, for one usage.
///
/// @param name whose it is; for a checkpoint or cosigning key the name that stands in notes
/// @param publicKey Base 64 of the raw bytes, as many as the algorithm asks
/// @param notBefore when it begins to hold, in whole seconds
/// @param notAfter when it no longer holds
public record OperationalKey(
        KeyUsage usage,
        KeyName name,
        KeyAlgorithm algorithm,
        Instant notBefore,
        Instant notAfter,
        String publicKey) {

    private static final int ID_BYTES = 8;

    public OperationalKey {
        Optional<byte[]> bytes = StrictBase64.decode(publicKey);
        if (bytes.isEmpty() || bytes.get().length != algorithm.keyBytes()) {
            throw new IllegalArgumentException(
                    "the public key is not Base 64 of %d bytes".formatted(algorithm.keyBytes()));
        }
        if (!Timestamp.isWhole(notBefore)
                || !Timestamp.isWhole(notAfter)
                || !notBefore.isBefore(notAfter)) {
            throw new IllegalArgumentException("a key holds for whole seconds, and ends later");
        }
    }

    /// First 16 hexadecimal digits of SHA-256 of the raw key.
    public String id() {
        return idOf(publicKeyBytes());
    }

    /// The id that a key of those raw bytes has.
    public static String idOf(byte[] publicKey) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(publicKey), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /// The raw public key.
    public byte[] publicKeyBytes() {
        return StrictBase64.decode(publicKey).orElseThrow();
    }

    /// The same key, holding no longer than until then.
    public OperationalKey endingBy(Instant end) {
        return end.isBefore(notAfter)
                ? new OperationalKey(usage, name, algorithm, notBefore, end, publicKey)
                : this;
    }

    /// Whether a later list may say this where the earlier one said that: the end may only come
    /// nearer.
    boolean mayReplace(OperationalKey earlier) {
        return usage == earlier.usage
                && name.equals(earlier.name)
                && algorithm == earlier.algorithm
                && notBefore.equals(earlier.notBefore)
                && !notAfter.isAfter(earlier.notAfter);
    }

    String line() {
        return "key %s %s %s %s %s %s"
                .formatted(usage.code(), name, algorithm.code(), notBefore, notAfter, publicKey);
    }
}
