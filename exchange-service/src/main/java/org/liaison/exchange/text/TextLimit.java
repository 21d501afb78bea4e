package org.liaison.exchange.text;

/// How long one text of a message may be: 64 KB in UTF-8, as the design says. Stated here alone;
/// asked before anything matches.
public final class TextLimit {

    public static final int MOST_BYTES = 64 * 1024;

    private static final int MOST_BYTES_OF_A_CHAR = 3;

    private TextLimit() {}

    /// Whether a text is not longer.
    public static boolean holds(String text) {
        if (text.length() <= MOST_BYTES / MOST_BYTES_OF_A_CHAR) {
            return true;
        }
        return text.length() <= MOST_BYTES && bytes(text) <= MOST_BYTES;
    }

    private static int bytes(String text) {
        int bytes = 0;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each < 0x80) {
                bytes++;
            } else if (each < 0x800 || Character.isSurrogate(each)) {
                bytes += 2;
            } else {
                bytes += MOST_BYTES_OF_A_CHAR;
            }
        }
        return bytes;
    }
}
