package org.liaison.kit.access;

import java.text.Normalizer;

/// A line of words that people write and read, in any script: nothing in it is invisible, turns the
/// direction of other words, or ends the line.
public final class PlainLine {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private PlainLine() {}

    /// In the form in which it is kept: NFC, so that the same words are the same text.
    public static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /// Whether the text is in normal form, begins and ends with something visible and has as many
    /// characters (code points) as that.
    public static boolean isSound(String text, int fewest, int most) {
        int length = text.codePointCount(0, text.length());
        return length >= fewest
                && length <= most
                && text.strip().equals(text)
                && !isBlank(text.codePointAt(0))
                && !isBlank(text.codePointBefore(text.length()))
                && text.codePoints().allMatch(PlainLine::isPlain)
                && Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    private static boolean isBlank(int character) {
        return Character.getType(character) == Character.SPACE_SEPARATOR;
    }

    /// Persian, Hindi and others need the two joiners; whatever else is only for format is refused.
    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    false;
            case Character.FORMAT ->
                    character == ZERO_WIDTH_NON_JOINER || character == ZERO_WIDTH_JOINER;
            default -> true;
        };
    }
}
