package org.liaison.exchange.guard;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Finds shapes that have their first digit near their beginning, and tries them only there: an
/// expression tried at every letter of a text costs more than everything else a guard does.
final class DigitRuns {

    private final String text;
    private final int[] starts;

    /// @param text with digits 0 to 9 only
    DigitRuns(String text) {
        this.text = text;
        this.starts =
                IntStream.range(0, text.length())
                        .filter(at -> isDigit(at) && (at == 0 || !isDigit(at - 1)))
                        .toArray();
    }

    boolean none() {
        return starts.length == 0;
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

    private boolean isDigit(int at) {
        char each = text.charAt(at);
        return each >= '0' && each <= '9';
    }
}
