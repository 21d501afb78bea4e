package org.liaison.sanitiser.wording;

import java.util.ArrayList;
import java.util.List;
import org.liaison.sanitiser.text.Words;

/// The words of a text by sentences: a full stop ends one where a blank, a line end or the end of
/// the text follows and no short abbreviation or figure stands before.
final class Sentences {

    private static final String ENDS = ".!?…。！？\n";
    private static final int ABBREVIATION = 3;

    private Sentences() {}

    /// For each sentence the index of its first word; the last entry is the number of words.
    static List<Integer> starts(String text, Words words) {
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        for (int at = 1; at < words.size(); at++) {
            if (ends(text, words, at - 1)) {
                starts.add(at);
            }
        }
        if (words.size() > 0) {
            starts.add(words.size());
        }
        return starts;
    }

    /// Whether a question mark stands behind this word.
    static boolean asks(String text, Words words, int last) {
        int end = words.end(last);
        for (int at = end; at < Math.min(text.length(), end + 3); at++) {
            if (text.charAt(at) == '?' || text.charAt(at) == '？') {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(String text, Words words, int last) {
        int from = words.end(last);
        int to = words.start(last + 1);
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (ENDS.indexOf(c) >= 0 && (c != '.' || endsWithStop(text, words, last, at, to))) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithStop(String text, Words words, int last, int at, int next) {
        boolean apart = at + 1 < next;
        boolean capital = !Character.isLowerCase(text.codePointAt(next));
        boolean abbreviated =
                words.end(last) - words.start(last) < ABBREVIATION
                        && Character.isLetter(text.charAt(words.start(last)));
        return apart && capital && !abbreviated;
    }
}
