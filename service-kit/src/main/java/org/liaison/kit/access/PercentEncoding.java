package org.liaison.kit.access;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/// Text of any script in a header: its UTF-8, where each byte that is no visible ASCII is written
/// as `%` and two hexadecimal digits (RFC 3986, as RFC 8187 does for headers). `%` itself is `%25`.
final class PercentEncoding {

    private static final char SIGN = '%';
    private static final int LENGTH = 3;
    private static final int FIRST = ' ';
    private static final int LAST = '~';

    private PercentEncoding() {}

    static String of(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            if (each >= FIRST && each <= LAST && each != SIGN) {
                encoded.append((char) each);
            } else {
                encoded.append(SIGN).append(HexFormat.of().withUpperCase().toHexDigits(each));
            }
        }
        return encoded.toString();
    }

    /// The text, decoded once; empty if it is not encoded like that.
    static Optional<String> decoded(String encoded) {
        try {
            Optional<ByteBuffer> bytes = bytes(encoded);
            return bytes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPORT)
                                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                                    .decode(bytes.get())
                                    .toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    private static Optional<ByteBuffer> bytes(String encoded) {
        ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
        for (int at = 0; at < encoded.length(); at++) {
            char sign = encoded.charAt(at);
            if (sign < FIRST || sign > LAST || (sign == SIGN && !isEncodedByte(encoded, at))) {
                return Optional.empty();
            }
            if (sign == SIGN) {
                bytes.put((byte) HexFormat.fromHexDigits(encoded, at + 1, at + LENGTH));
                at += LENGTH - 1;
            } else {
                bytes.put((byte) sign);
            }
        }
        return Optional.of(bytes.flip());
    }

    private static boolean isEncodedByte(String encoded, int at) {
        return at + LENGTH <= encoded.length()
                && HexFormat.isHexDigit(encoded.charAt(at + 1))
                && HexFormat.isHexDigit(encoded.charAt(at + 2));
    }
}
