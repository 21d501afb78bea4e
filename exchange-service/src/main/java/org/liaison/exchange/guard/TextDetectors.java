package org.liaison.exchange.guard;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds what must not be in a text without knowing the case: numbers that identify, ways to reach
/// someone, coordinates, and the words of sources, asylum and protection. Written apart from the
/// sanitiser on purpose, so that one mistake does not open both doors.
final class TextDetectors {

    private static final String NOT_A_NUMBER = " ¤ ";
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}]");
    private static final Pattern DAY_OR_TIME =
            Pattern.compile(
                    "(?<![0-9])(?:(?:19|20)[0-9]{2}[-/.][0-9]{1,2}(?:[-/.][0-9]{1,2})?"
                            + "|[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:19|20)[0-9]{2}"
                            + "|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)(?![0-9])");
    private static final Pattern DIGITS =
            Pattern.compile("\\+?[(]?[0-9](?:[ ()/.\\-\\u2010-\\u2015]{0,3}[0-9]){5,}");
    private static final int SIGNS_BEFORE = 2;
    private static final Pattern LETTERED =
            Pattern.compile(
                    "(?<![\\p{L}0-9])(?:[A-Z]{2}[0-9]{2}(?:[ -]?[A-Z0-9]{2,4}){3,8}"
                            + "|[XYZ][ -]?[0-9]{7}[ -]?[A-Z]"
                            + "|[0-9]{8}[ -]?[A-Z]"
                            + "|[0-9]{17}X"
                            + "|[A-Z]{1,3}[ -]?[0-9]{6,9})(?![\\p{L}0-9])",
                    Pattern.CASE_INSENSITIVE);
    private static final int LETTERS_BEFORE = 4;
    private static final List<String> SIGNS_OF_CONTACT =
            List.of("@", "(at)", "[at]", "http", "www.", ".me/");
    private static final Pattern CONTACT =
            Pattern.compile(
                    "(?<![\\p{L}0-9._%+-])[\\p{L}0-9._%+-]++\\s?(?:@|\\(at\\)|\\[at\\])\\s?[\\p{L}0-9-]+"
                            + "|(?<![\\p{L}0-9])@[\\p{L}0-9_.]{3,}"
                            + "|(?:https?://|www\\.|t\\.me/|wa\\.me/)\\S+",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE =
            Pattern.compile(
                    "-?[0-9]{1,3}[.][0-9]{3,}[°]?\\s*[NS]?\\s*[,;/ ]\\s*-?[0-9]{1,3}[.][0-9]{3,}"
                            + "|[0-9]{1,3}\\s?°\\s?[0-9]{1,2}");
    private static final int SHORTEST_INTERNATIONAL = 7;
    private static final int SHORTEST_NATIONAL = 9;

    private final Set<String> allowed;

    /// @param disclosed values that fields of the same message disclose
    TextDetectors(Collection<String> disclosed) {
        this.allowed =
                disclosed.stream()
                        .map(value -> compact(plain(value)))
                        .filter(value -> value.length() >= 5)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// The first rule that a text breaks.
    Optional<GuardRule> firstFinding(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String plain = plain(text);
        String lower = plain.toLowerCase(Locale.ROOT);
        if (SensitiveWords.areIn(lower)) {
            return Optional.of(GuardRule.TEXT_SENSITIVE);
        }
        DigitRuns digits = new DigitRuns(plain);
        if ((digits.anyDecimal() || plain.contains("°")) && found(PLACE, plain)) {
            return Optional.of(GuardRule.TEXT_PLACE);
        }
        if (hasSignOfContact(lower) && found(CONTACT, plain)) {
            return Optional.of(GuardRule.TEXT_CONTACT);
        }
        return digits.none() ? Optional.empty() : firstNumber(Uuids.without(plain, NOT_A_NUMBER));
    }

    private static boolean hasSignOfContact(String lower) {
        for (String sign : SIGNS_OF_CONTACT) {
            if (lower.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    private Optional<GuardRule> firstNumber(String dated) {
        DigitRuns numbers = new DigitRuns(new DigitRuns(dated).without(DAY_OR_TIME, NOT_A_NUMBER));
        if (numbers.any(LETTERED, LETTERS_BEFORE, this::isNotDisclosed)) {
            return Optional.of(GuardRule.TEXT_NUMBER);
        }
        if (numbers.any(
                DIGITS, SIGNS_BEFORE, group -> isTelephone(group) && isNotDisclosed(group))) {
            return Optional.of(GuardRule.TEXT_CONTACT);
        }
        return numbers.any(DIGITS, SIGNS_BEFORE, group -> isLong(group) && isNotDisclosed(group))
                ? Optional.of(GuardRule.TEXT_NUMBER)
                : Optional.empty();
    }

    private boolean found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (isNotDisclosed(matcher.group())) {
                return true;
            }
        }
        return false;
    }

    private boolean isNotDisclosed(String group) {
        return !isDisclosed(compact(group));
    }

    private boolean isDisclosed(String compact) {
        return allowed.contains(compact)
                || allowed.stream()
                        .anyMatch(value ->
                                compact.length() >= SHORTEST_NATIONAL
                                        && (value.endsWith(compact)
                                                || (value.length() >= SHORTEST_NATIONAL
                                                        && compact.endsWith(value))));
    }

    private static boolean isTelephone(String group) {
        int digits = digits(group);
        return group.startsWith("+")
                ? digits >= SHORTEST_INTERNATIONAL
                : digits >= SHORTEST_NATIONAL && digits <= 12;
    }

    /// Cards (13 to 19), IMEI (15), Chinese identity numbers (18), accounts: with or without a
    /// check digit that holds, no innocent number of a text is so long.
    private static boolean isLong(String group) {
        return digits(group) > 12;
    }

    private static int digits(String group) {
        return (int) group.chars().filter(Character::isDigit).count();
    }

    /// Without accents and invisible characters, with the digits 0 to 9 alone.
    private static String plain(String text) {
        if (isAscii(text)) {
            return text;
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return withAsciiDigits(INVISIBLE.matcher(decomposed).replaceAll(""));
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /// Digits of other scripts as 0 to 9: decomposition leaves them as they are.
    private static String withAsciiDigits(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints()
                .forEach(each ->
                        folded.appendCodePoint(
                                Character.isDigit(each) ? '0' + Character.digit(each, 10) : each));
        return folded.toString();
    }

    private static String compact(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        value.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString().toUpperCase(Locale.ROOT);
    }
}
