package org.liaison.log;

import java.util.Base64;
import java.util.Optional;

/// Standard Base 64 (RFC 4648 section 4) of which every byte string has exactly one spelling:
/// padding is there, unused bits are zero. A file with one changed bit never means the same.
public final class StrictBase64 {

    private StrictBase64() {}

    /// The bytes, or nothing if the text is not the one spelling of any.
    public static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /// The one spelling of those bytes.
    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
