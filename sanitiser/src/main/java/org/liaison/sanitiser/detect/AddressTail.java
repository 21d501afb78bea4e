package org.liaison.sanitiser.detect;

import java.util.Set;
import java.util.stream.Collectors;
import org.liaison.sanitiser.language.WordLists;
import org.liaison.sanitiser.text.Views;

/// Where an address ends that goes on behind the name of its street: numbers, floors, doors.
public final class AddressTail {

    private static final Set<String> HOUSE_PARTS = folded("house-parts");
    private static final Set<String> AFTER = folded("street-kinds-after");
    private static final int MOST_WORDS = 12;
    private static final int LONGEST_GAP = 3;
    private static final int LONGEST_WORD = 16;
    private static final int LONGEST_NUMBER = 4;

    private AddressTail() {}

    /// Behind the last number or part of the house; the same place when no number follows.
    public static int end(String text, int from) {
        int end = from;
        int at = from;
        boolean number = false;
        for (int words = 0; words < MOST_WORDS; words++) {
            int start = nextWord(text, at);
            int to = wordEnd(text, start);
            if (start < 0 || to - start > LONGEST_WORD) {
                break;
            }
            boolean figures = isNumber(text, start, to);
            boolean letter = number && to - start == 1;
            if (!figures && !letter && !HOUSE_PARTS.contains(fold(text, start, to))) {
                break;
            }
            number |= figures;
            end = figures || number ? to : end;
            at = to;
        }
        return number ? end : from;
    }

    /// Behind the word for a kind of street that follows directly, such as `Street`; else the same
    /// place.
    public static int kindAfter(String text, int from) {
        int start = nextWord(text, from);
        int to = wordEnd(text, start);
        boolean kind =
                start >= 0 && to - start <= LONGEST_WORD && AFTER.contains(fold(text, start, to));
        return kind ? to : from;
    }

    static Set<String> folded(String list) {
        return WordLists.shared(list).stream()
                .map(Views::latinKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String fold(String text, int start, int end) {
        return Views.latinKey(text.substring(start, end));
    }

    private static int nextWord(String text, int from) {
        int at = from;
        while (at < text.length() && at - from <= LONGEST_GAP && !isWord(text.charAt(at))) {
            if ("\n;:!?。；".indexOf(text.charAt(at)) >= 0) {
                return -1;
            }
            at++;
        }
        return at < text.length() && isWord(text.charAt(at)) ? at : -1;
    }

    private static int wordEnd(String text, int start) {
        int at = Math.max(0, start);
        while (at < text.length() && at - start <= LONGEST_WORD && isWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// `14`, `14b`, `4º`, `12A`.
    private static boolean isNumber(String text, int start, int end) {
        int figures = 0;
        for (int at = start; at < end; at++) {
            figures += Character.isDigit(text.charAt(at)) ? 1 : 0;
        }
        return figures > 0 && figures <= LONGEST_NUMBER && end - start - figures <= 2;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '№';
    }
}
