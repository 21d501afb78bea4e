package org.liaison.cases.arrival;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Everything that looks like nothing: blanks of every width, line breaks, marks of direction and
/// byte order.
public final class Blanks {

    private static final int BRAILLE_BLANK = 0x2800;
    private static final int HANGUL_FILLER = 0x3164;

    private Blanks() {}

    /// The text without what looks like nothing before and after it.
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && isBlank(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /// Whether nothing of the text can be seen.
    public static boolean isBlank(String text) {
        return strip(text).isEmpty();
    }

    /// The parts of a value that holds several, without the blanks around them; joined again by a
    /// semicolon.
    public static String aroundParts(String value) {
        return parts(value).stream().map(Blanks::strip).collect(Collectors.joining(";"));
    }

    static List<String> parts(String value) {
        return Arrays.asList(value.split(";", -1));
    }

    static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || codePoint == BRAILLE_BLANK
                || codePoint == HANGUL_FILLER
                || Character.getType(codePoint) == Character.FORMAT;
    }
}
