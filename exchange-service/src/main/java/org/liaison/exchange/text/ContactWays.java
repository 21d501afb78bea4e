package org.liaison.exchange.text;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds addresses of e-mail, handles and addresses of the web. What stands before a sign is read
/// without giving back, and only from where it begins, so no character is read twice.
final class ContactWays {

    private static final List<String> SIGNS = List.of("@", "(at)", "[at]", "http", "www.", ".me/");
    private static final Pattern WAY =
            Pattern.compile(
                    "(?<![\\p{L}0-9._%+-])[\\p{L}0-9._%+-]++ ?(?:@|\\(at\\)|\\[at\\]) ?[\\p{L}0-9-]++"
                            + "|(?<![\\p{L}0-9])@[\\p{L}0-9_.]{3,64}+"
                            + "|(?:https?://|www\\.|t\\.me/|wa\\.me/)[^ ]++",
                    Pattern.CASE_INSENSITIVE);

    private ContactWays() {}

    /// Whether there is one that counts.
    ///
    /// @param lower the text in lower case
    static boolean any(String text, String lower, Predicate<String> counts, Steps steps) {
        steps.take(lower.length());
        if (!hasSign(lower)) {
            return false;
        }
        Matcher matcher = WAY.matcher(new CountedText(text, steps));
        while (matcher.find()) {
            if (counts.test(matcher.group())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasSign(String lower) {
        for (String sign : SIGNS) {
            if (lower.contains(sign)) {
                return true;
            }
        }
        return false;
    }
}
