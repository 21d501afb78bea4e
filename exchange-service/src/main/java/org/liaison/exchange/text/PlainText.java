package org.liaison.exchange.text;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A text as a reader takes it in: without accents, invisible characters and mark-up, with
/// character references resolved, the digits 0 to 9 alone, and one blank where there are several.
final class PlainText {

    /// A reference may resolve to the beginning of another one.
    private static final int ROUNDS = 3;

    private static final String NOTHING = "";
    private static final String BLANK = " ";

    private PlainText() {}

    /// All that a text can be taken for. Mark-up and format characters stand for nothing inside a
    /// word and for a blank between two, so both are tried; what looks like mark-up may be the text
    /// itself, so it is kept as well.
    static List<String> readings(String text, Steps steps) {
        steps.take(text.length());
        if (isPlain(text)) {
            return List.of(text);
        }
        Set<String> readings = new LinkedHashSet<>();
        String plain = of(text, steps);
        readings.add(plain);
        if (mayHaveFormatCharacters(text)) {
            readings.add(resolved(text, BLANK, steps));
        }
        if (plain.indexOf('<') >= 0) {
            steps.take(2L * plain.length());
            readings.add(oneBlank(Markup.without(plain, NOTHING)));
            readings.add(oneBlank(Markup.without(plain, BLANK)));
        }
        return List.copyOf(readings);
    }

    /// The one reading in which mark-up is text.
    static String of(String text, Steps steps) {
        steps.take(text.length());
        return isPlain(text) ? text : resolved(text, NOTHING, steps);
    }

    private static String resolved(String text, String forFormat, Steps steps) {
        String plain = folded(text, forFormat, steps);
        for (int round = 0; round < ROUNDS && plain.indexOf('&') >= 0; round++) {
            String resolved = Markup.resolved(plain);
            if (resolved.equals(plain)) {
                break;
            }
            plain = folded(resolved, forFormat, steps);
        }
        return plain;
    }

    private static String folded(String text, String forFormat, Steps steps) {
        steps.take(2L * text.length());
        if (isAscii(text)) {
            return oneBlank(text);
        }
        // Marks go first: putting a long row of them in order costs the square of its length.
        String decomposed = Normalizer.normalize(visible(text, forFormat), Normalizer.Form.NFKD);
        steps.take(decomposed.length());
        return oneBlank(visible(decomposed, forFormat));
    }

    private static String visible(String text, String forFormat) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int each = text.codePointAt(at);
            at += Character.charCount(each);
            switch (Character.getType(each)) {
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {
                    // an accent
                }
                case Character.FORMAT -> kept.append(forFormat);
                case Character.DECIMAL_DIGIT_NUMBER ->
                        kept.append((char) ('0' + Character.digit(each, 10)));
                default -> {
                    if (!isFiller(each)) {
                        kept.appendCodePoint(each);
                    }
                }
            }
        }
        return kept.toString();
    }

    /// Letters that show nothing.
    private static boolean isFiller(int each) {
        return each == 0x115F || each == 0x1160 || each == 0x3164 || each == 0xFFA0;
    }

    private static String oneBlank(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        boolean before = false;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            boolean blank = isBlank(each);
            if (blank ? !before : !Character.isISOControl(each)) {
                kept.append(blank ? ' ' : each);
            }
            before = blank;
        }
        return kept.toString();
    }

    /// Also the braille pattern without a dot.
    private static boolean isBlank(char each) {
        return each == ' '
                || ((each < ' ' || each >= 0x7F)
                        && (Character.isWhitespace(each)
                                || Character.isSpaceChar(each)
                                || each == 0x85
                                || each == 0x2800));
    }

    /// In clear, or behind a reference.
    private static boolean mayHaveFormatCharacters(String text) {
        return text.codePoints()
                .anyMatch(each ->
                        each == '&'
                                || each == 0xFF06
                                || each == 0xFE60
                                || Character.getType(each) == Character.FORMAT);
    }

    /// Whether nothing would change.
    private static boolean isPlain(String text) {
        char before = 'x';
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each >= 0x7F
                    || each < ' '
                    || each == '&'
                    || each == '<'
                    || (each == ' ' && before == ' ')) {
                return false;
            }
            before = each;
        }
        return true;
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
