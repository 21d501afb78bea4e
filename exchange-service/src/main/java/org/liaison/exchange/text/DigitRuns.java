package org.liaison.exchange.text;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the digits of a text are: an expression tried at every letter of a text costs more than
/// everything else a guard does, so shapes with digits are tried only there.
final class DigitRuns {

    private final String text;
    private final Steps steps;
    private final int[] starts;

    /// @param text with digits 0 to 9 only
    DigitRuns(String text, Steps steps) {
        this.text = text;
        this.steps = steps;
        steps.take(text.length());
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

    int count() {
        return starts.length;
    }

    /// Where a run begins.
    int start(int run) {
        return starts[run];
    }

    /// The text with every match of a shape that begins with a digit replaced.
    String without(Pattern shape, String replacement) {
        Matcher matcher =
                shape.matcher(new CountedText(text, steps))
                        .useTransparentBounds(true)
                        .useAnchoringBounds(false);
        StringBuilder kept = new StringBuilder(text.length());
        int copied = 0;
        for (int start : starts) {
            if (start >= copied && matcher.region(start, text.length()).lookingAt()) {
                kept.append(text, copied, start).append(replacement);
                copied = matcher.end();
            }
        }
        return kept.append(text, copied, text.length()).toString();
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }
}
