package org.liaison.sanitiser.evidence;

import java.util.Set;
import java.util.stream.Collectors;
import org.liaison.sanitiser.language.WordLists;
import org.liaison.sanitiser.text.Views;

/// What stands around a word of a text.
final class Surroundings {

    private static final Set<String> TITLES = WordLists.folded("titles");
    private static final Set<String> PREPOSITIONS =
            WordLists.shared("prepositions").stream()
                    .map(Views::latinKey)
                    .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_TITLE = 24;
    private static final int NUMBER_NEAR = 5;
    private static final String ENDS = ".!?:;…\n\r。！？：；";
    private static final String OPENS = "\"'«»„“”‘’([{-–—*•·>（《「";

    private final String text;

    Surroundings(String text) {
        this.text = text;
    }

    /// Whether a title or a word of kinship stands directly before.
    boolean titleBefore(int start) {
        return TITLES.contains(wordBefore(start));
    }

    /// Whether a word stands before that days, months and places take.
    boolean prepositionBefore(int start) {
        return PREPOSITIONS.contains(wordBefore(start));
    }

    private String wordBefore(int start) {
        int end = start;
        while (end > 0 && start - end < 3 && isGap(text.charAt(end - 1))) {
            end--;
        }
        int from = end;
        while (from > 0 && end - from < LONGEST_TITLE && isWordPart(text.charAt(from - 1))) {
            from--;
        }
        return from < end ? Views.latinKey(text.substring(from, end)) : "";
    }

    /// Whether a sentence begins here, so that a capital says nothing.
    boolean beginsSentence(int start) {
        int at = start;
        while (at > 0
                && start - at < LONGEST_TITLE
                && (Character.isSpaceChar(text.charAt(at - 1))
                        || OPENS.indexOf(text.charAt(at - 1)) >= 0)) {
            at--;
        }
        return at == 0 || ENDS.indexOf(text.charAt(at - 1)) >= 0;
    }

    /// Whether a figure stands within a few letters, as beside a month or a day.
    boolean numberNear(int start, int end) {
        int from = Math.max(0, start - NUMBER_NEAR);
        int to = Math.min(text.length(), end + NUMBER_NEAR + 4);
        for (int at = from; at < to; at++) {
            if (Character.isDigit(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the next word of the same sentence begins with a capital.
    boolean capitalAfter(int end) {
        return end + 1 < text.length()
                && Character.isSpaceChar(text.charAt(end))
                && Character.isUpperCase(text.charAt(end + 1));
    }

    private static boolean isGap(char c) {
        return Character.isSpaceChar(c) || c == '.' || c == '\u00A0';
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
