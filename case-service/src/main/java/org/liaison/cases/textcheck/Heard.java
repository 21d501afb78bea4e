package org.liaison.cases.textcheck;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the partner of a thread said in it, so that a value which it said may be repeated to it. It
/// errs towards no: only what stands there whole was said, and only so much is listened to.
final class Heard {

    private static final int MOST_CHARACTERS = 64 * 1024;
    private static final int MOST_WORDS = 6;
    private static final int LONGEST_PHRASE = 400;
    private static final int SHORTEST_NUMBER = 6;
    private static final int SHORTEST_PHRASE = 2;
    private static final Pattern NUMBER = Pattern.compile("[+0-9][0-9 ()/.-]{4,30}[0-9]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]++");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]++");

    private final Set<String> phrases = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private int left = MOST_CHARACTERS;

    Heard(List<ReceivedMessage> messages) {
        for (ReceivedMessage message : messages) {
            message.rows()
                    .forEach(row -> {
                        row.values().forEach(this::add);
                        ReceivedFacts.wholeNames(row).forEach(this::add);
                    });
            message.texts().forEach(this::add);
        }
    }

    private void add(String text) {
        String folded = folded(text);
        if (folded.length() > left) {
            return;
        }
        left -= folded.length();
        Matcher number = NUMBER.matcher(folded);
        while (number.find()) {
            numbers.add(digits(number.group()));
        }
        String[] words = BETWEEN_WORDS.split(folded, -1);
        for (int from = 0; from < words.length; from++) {
            StringBuilder phrase = new StringBuilder();
            for (int to = from; to < Math.min(words.length, from + MOST_WORDS); to++) {
                phrases.add(phrase.append(to == from ? "" : " ").append(words[to]).toString());
            }
            addParts(words[from]);
        }
    }

    /// Scripts without spaces have no edges of words.
    private void addParts(String run) {
        if (run.isEmpty() || !run.codePoints().allMatch(Character::isIdeographic)) {
            return;
        }
        int[] letters = run.codePoints().toArray();
        for (int from = 0; from < letters.length; from++) {
            for (int length = SHORTEST_PHRASE; length <= MOST_WORDS; length++) {
                if (from + length <= letters.length) {
                    phrases.add(new String(letters, from, length));
                }
            }
        }
    }

    /// The numbers that stand in what was said, as digits.
    Set<String> numbers() {
        return Set.copyOf(numbers);
    }

    boolean says(String value) {
        if (value.length() > LONGEST_PHRASE) {
            return false;
        }
        String folded = folded(value);
        String digits = digits(folded);
        if (digits.length() >= SHORTEST_NUMBER && folded.chars().noneMatch(Character::isLetter)) {
            return numbers.contains(digits);
        }
        String phrase = BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip();
        return phrase.codePointCount(0, phrase.length()) >= SHORTEST_PHRASE
                && phrases.contains(phrase);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }

    private static String digits(String text) {
        return NO_DIGITS.matcher(text).replaceAll("");
    }
}
