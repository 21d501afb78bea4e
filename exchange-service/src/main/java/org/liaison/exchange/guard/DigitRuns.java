package org.liaison.exchange.guard;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds shapes that have their first digit near their beginning, and tries them only there: an
/// expression tried at every letter of a text costs more than everything else a guard does.
final class DigitRuns {

    private final String text;
    private final int[] starts;

    /// @param text with digits 0 to 9 only
    DigitRuns(String text) {
        this.text = text;
        this.starts = starts(text);
    }

    private static int[] starts(String text) {
        int[] found = new int[8];
        int count = 0;
        boolean inRun = false;
        for (int at = 0; at < text.length(); at++) {
            boolean digit = isDigit(text.charAt(at));
            if (digit && !inRun) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = at;
            }
            inRun = digit;
        }
        return Arrays.copyOf(found, count);
    }

    boolean none() {
        return starts.length == 0;
    }

    /// Whether a run follows a point that follows a digit.
    boolean anyDecimal() {
        for (int start : starts) {
            if (start >= 2 && text.charAt(start - 1) == '.' && isDigit(text.charAt(start - 2))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a match counts. Matches are found as `Matcher.find` does: the leftmost first,
    /// without overlap.
    ///
    /// @param before how many characters of the shape may stand before its first digit
    boolean any(Pattern shape, int before, Predicate<String> counts) {
        Matcher matcher = matcher(shape);
        int free = 0;
        for (int start : starts) {
            if (matches(matcher, Math.max(free, start - before), start)) {
                if (counts.test(matcher.group())) {
                    return true;
                }
                free = matcher.end();
            }
        }
        return false;
    }

    /// The text with every match of a shape that begins with a digit replaced.
    String without(Pattern shape, String replacement) {
        Matcher matcher = matcher(shape);
        StringBuilder kept = new StringBuilder(text.length());
        int copied = 0;
        for (int start : starts) {
            if (matches(matcher, Math.max(copied, start), start)) {
                kept.append(text, copied, start).append(replacement);
                copied = matcher.end();
            }
        }
        return kept.append(text, copied, text.length()).toString();
    }

    private Matcher matcher(Pattern shape) {
        return shape.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    private boolean matches(Matcher matcher, int first, int last) {
        for (int from = first; from <= last; from++) {
            if (matcher.region(from, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }
}
