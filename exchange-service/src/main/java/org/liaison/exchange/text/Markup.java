package org.liaison.exchange.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes the mark-up of web pages out of a text in one pass: character references such as `&#97;`
/// and tags such as `<b></b>`, which a page does not show.
final class Markup {

    private static final int LONGEST_NAME = 16;
    private static final Map<String, String> NAMED =
            Map.ofEntries(
                    Map.entry("amp", "&"),
                    Map.entry("lt", "<"),
                    Map.entry("gt", ">"),
                    Map.entry("quot", "\""),
                    Map.entry("apos", "'"),
                    Map.entry("nbsp", " "),
                    Map.entry("ensp", " "),
                    Map.entry("emsp", " "),
                    Map.entry("thinsp", " "),
                    Map.entry("Tab", " "),
                    Map.entry("NewLine", " "),
                    Map.entry("shy", "\u00AD"),
                    Map.entry("zwj", "\u200D"),
                    Map.entry("zwnj", "\u200C"),
                    Map.entry("ZeroWidthSpace", "\u200B"),
                    Map.entry("commat", "@"),
                    Map.entry("period", "."),
                    Map.entry("comma", ","),
                    Map.entry("colon", ":"),
                    Map.entry("sol", "/"),
                    Map.entry("num", "#"),
                    Map.entry("plus", "+"),
                    Map.entry("lowbar", "_"),
                    Map.entry("lpar", "("),
                    Map.entry("rpar", ")"),
                    Map.entry("hyphen", "-"),
                    Map.entry("dash", "-"),
                    Map.entry("ndash", "-"),
                    Map.entry("mdash", "-"),
                    Map.entry("deg", "\u00B0"),
                    Map.entry("szlig", "ss"));

    /// What follows a letter in the name of that letter with an accent, as in `&oacute;`.
    private static final String ACCENTS =
            " acute grave circ uml tilde cedil ring caron slash breve macr ogon dot strok ";

    private Markup() {}

    /// With every character reference resolved once; one that is none stays.
    static String resolved(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int end = text.charAt(at) == '&' ? endOfReference(text, at) : -1;
            String meant = end < 0 ? null : meaning(text.substring(at + 1, end));
            if (meant == null) {
                kept.append(text.charAt(at));
                at++;
            } else {
                kept.append(meant);
                at = end < text.length() && text.charAt(end) == ';' ? end + 1 : end;
            }
        }
        return kept.toString();
    }

    /// With each tag replaced. What begins like a tag and does not end before the next one is text.
    static String without(String text, String replacement) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int end = text.charAt(at) == '<' ? endOfTag(text, at) : -1;
            if (end < 0) {
                kept.append(text.charAt(at));
                at++;
            } else {
                kept.append(replacement);
                at = end;
            }
        }
        return kept.toString();
    }

    /// Where a name or number that follows a `&` ends; negative when there is none.
    private static int endOfReference(String text, int ampersand) {
        int at = ampersand + 1;
        if (at < text.length() && text.charAt(at) == '#') {
            return endOfNumber(text, at + 1);
        }
        int most = Math.min(text.length(), at + LONGEST_NAME);
        while (at < most && isAlphanumeric(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == ';' ? at : -1;
    }

    /// Browsers need no `;` behind a number.
    private static int endOfNumber(String text, int start) {
        boolean hexadecimal = start < text.length() && (text.charAt(start) | 0x20) == 'x';
        int at = hexadecimal ? start + 1 : start;
        while (at < text.length() && Character.digit(text.charAt(at), hexadecimal ? 16 : 10) >= 0) {
            at++;
        }
        return at;
    }

    private static @Nullable String meaning(String reference) {
        if (reference.startsWith("#")) {
            return number(reference.substring(1));
        }
        String named = NAMED.get(reference);
        if (named != null || reference.length() < 2) {
            return named;
        }
        boolean accented = ACCENTS.contains(" " + reference.substring(1) + " ");
        return accented ? reference.substring(0, 1) : null;
    }

    private static @Nullable String number(String digits) {
        boolean hexadecimal = digits.startsWith("x") || digits.startsWith("X");
        try {
            int code =
                    hexadecimal
                            ? Integer.parseInt(digits.substring(1), 16)
                            : Integer.parseInt(digits);
            return Character.isValidCodePoint(code) ? Character.toString(code) : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static int endOfTag(String text, int start) {
        if (start + 1 >= text.length() || !beginsTag(text.charAt(start + 1))) {
            return -1;
        }
        for (int at = start + 1; at < text.length() && text.charAt(at) != '<'; at++) {
            if (text.charAt(at) == '>') {
                return at + 1;
            }
        }
        return -1;
    }

    private static boolean beginsTag(char each) {
        return isLetter(each) || each == '/' || each == '!' || each == '?';
    }

    private static boolean isLetter(char each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
    }

    private static boolean isAlphanumeric(char each) {
        return isLetter(each) || (each >= '0' && each <= '9');
    }
}
