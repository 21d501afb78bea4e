package org.liaison.sanitiser.facts;

import java.util.LinkedHashSet;
import java.util.Set;
import org.liaison.sanitiser.text.Views;

/// The letters and digits by which a document, account, plate or device is recognised.
final class NumberSpellings {

    private static final int SHORTEST_ANYWHERE = 6;
    private static final int LONG_ACCOUNT = 16;
    private static final int ACCOUNT_END = 10;
    private static final int LONGEST_PLATE_LETTERS = 3;

    private NumberSpellings() {}

    /// Spellings long and odd enough to be looked for inside other words.
    static Set<String> of(String value) {
        Set<String> spellings = new LinkedHashSet<>();
        String whole = Views.numericKey(value);
        keep(spellings, whole);
        if (whole.length() >= LONG_ACCOUNT) {
            keep(spellings, whole.substring(whole.length() - ACCOUNT_END));
        }
        addWords(spellings, value);
        return spellings;
    }

    /// Words with figures, alone and with the short word of letters beside them (plates).
    private static void addWords(Set<String> spellings, String value) {
        String[] words = value.strip().split("[\\s,;:()]++", -1);
        for (int i = 0; i < words.length; i++) {
            String word = Views.numericKey(words[i]);
            if (hasDigit(word)) {
                keep(spellings, word);
                String next = i + 1 < words.length ? Views.numericKey(words[i + 1]) : "";
                String last = i > 0 ? Views.numericKey(words[i - 1]) : "";
                keepBeside(spellings, word, next, word + next);
                keepBeside(spellings, word, last, last + word);
            }
        }
    }

    private static void keepBeside(
            Set<String> spellings, String word, String beside, String joined) {
        boolean shortLetters = beside.length() <= LONGEST_PLATE_LETTERS && !hasDigit(beside);
        if (word.length() >= 3 && !beside.isEmpty() && shortLetters) {
            keep(spellings, joined);
        }
    }

    private static void keep(Set<String> spellings, String letters) {
        if (letters.length() >= SHORTEST_ANYWHERE && hasDigit(letters)) {
            spellings.add(letters);
        }
    }

    private static boolean hasDigit(String letters) {
        return letters.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
