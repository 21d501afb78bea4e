package org.liaison.log;

import java.util.OptionalLong;

/// Numbers as the formats write them: ASCII digits, no sign, no leading zero, below 2^63.
public final class Decimal {

    private static final int LONGEST = 19;

    private Decimal() {}

    /// The number, or nothing if the text is not the one spelling of any.
    public static OptionalLong parse(String text) {
        boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean leadingZero = text.length() > 1 && text.startsWith("0");
        if (!digits || leadingZero || text.isEmpty() || text.length() > LONGEST) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }
}
