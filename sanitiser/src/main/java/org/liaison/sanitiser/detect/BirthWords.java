package org.liaison.sanitiser.detect;

import java.util.List;
import java.util.Locale;
import org.liaison.sanitiser.language.WordLists;

/// Words that make a date beside them a date of birth: whole words, or the beginning of one.
public final class BirthWords {

    private static final List<String> WORDS = WordLists.shared("birth-words");
    private static final int BEFORE = 40;
    private static final int AFTER = 10;

    private BirthWords() {}

    /// Whether one stands shortly before this place, or directly behind it.
    public static boolean near(String text, int start, int end) {
        int from = Math.max(0, start - BEFORE);
        int to = Math.min(text.length(), end + AFTER);
        String around = text.substring(from, to).toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(word -> holds(around, word));
    }

    private static boolean holds(String around, String word) {
        boolean stem = word.endsWith("*");
        String letters = stem ? word.substring(0, word.length() - 1) : word;
        int at = around.indexOf(letters);
        while (at >= 0) {
            int end = at + letters.length();
            boolean begins = at == 0 || !isLetter(around.charAt(at - 1));
            boolean ends = stem || end == around.length() || !isLetter(around.charAt(end));
            if (begins && ends) {
                return true;
            }
            at = around.indexOf(letters, at + 1);
        }
        return false;
    }

    /// Chinese is written without spaces: its words need no end.
    private static boolean isLetter(char c) {
        return c < 0x2E80 && Character.isLetter(c);
    }
}
