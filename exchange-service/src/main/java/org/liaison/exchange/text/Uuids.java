package org.liaison.exchange.text;

import java.util.regex.Pattern;

/// Ids of messages and files in a text: no numbers that identify anybody. Found by their first
/// hyphen, since most texts have few.
final class Uuids {

    private static final Pattern UUID =
            Pattern.compile(
                    "\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final int LENGTH = 36;
    private static final int FIRST_HYPHEN = 8;

    private Uuids() {}

    /// The text with each id replaced, as [Matcher#replaceAll] would; the same text if it has none.
    static String without(String text, String replacement, Steps steps) {
        steps.take(text.length());
        StringBuilder kept = new StringBuilder();
        int copied = 0;
        for (int hyphen = text.indexOf('-'); hyphen >= 0; hyphen = text.indexOf('-', hyphen + 1)) {
            int start = hyphen - FIRST_HYPHEN;
            if (start >= copied && isAt(text, start, steps)) {
                kept.append(text, copied, start).append(replacement);
                copied = start + LENGTH;
            }
        }
        return copied == 0 ? text : kept.append(text, copied, text.length()).toString();
    }

    private static boolean isAt(String text, int start, Steps steps) {
        return start + LENGTH <= text.length()
                && text.charAt(start + FIRST_HYPHEN + 5) == '-'
                && UUID.matcher(new CountedText(text, steps))
                        .useTransparentBounds(true)
                        .useAnchoringBounds(false)
                        .region(start, text.length())
                        .lookingAt();
    }
}
