package org.liaison.sanitiser.detect;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.sanitiser.text.View;

/// Finds the longest number in words that begins at a word of a view.
final class NumberWords {

    private static final int MOST_WORDS = 9;
    private static final int LONGEST = 60;

    /// @param end index of the view behind the number
    record Match(int end, int value) {}

    private final Map<String, Integer> values;
    private final Set<String> beginnings = new HashSet<>();

    NumberWords(Map<String, Integer> values) {
        this.values = Map.copyOf(values);
        for (String key : values.keySet()) {
            beginnings.add(key.substring(0, Math.min(2, key.length())));
        }
    }

    @Nullable Match at(View view, int from) {
        if (!beginnings.contains(view.letters(from, Math.min(view.length(), from + 2)))
                && !beginnings.contains(view.letters(from, from + 1))) {
            return null;
        }
        Match longest = null;
        int words = 0;
        int last = Math.min(view.length(), from + LONGEST);
        for (int at = from; at < last && words < MOST_WORDS; at++) {
            if (view.endsWord(at)) {
                words++;
                Integer value = values.get(view.letters(from, at + 1));
                longest = value == null ? longest : new Match(at + 1, value);
            }
        }
        return longest;
    }
}
