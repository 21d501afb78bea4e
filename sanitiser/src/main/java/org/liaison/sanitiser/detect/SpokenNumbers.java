package org.liaison.sanitiser.detect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.sanitiser.language.WordLists;
import org.liaison.sanitiser.signal.Detection;
import org.liaison.sanitiser.signal.Detections;
import org.liaison.sanitiser.signal.Signal;
import org.liaison.sanitiser.text.View;
import org.liaison.sanitiser.text.ViewWriter;
import org.liaison.sanitiser.text.Views;

/// Numbers that somebody spelled out figure by figure or in pairs, written as figures again.
public final class SpokenNumbers {

    private static final Set<String> FIGURES = figures();
    private static final int FEWEST_WORDS = 4;
    private static final int SHORTEST = 7;
    private static final int LONGEST = 16;
    private static final int LONGEST_GAP = 5;

    private static final class Spelled {
        private static final NumberWords UP_TO_999 = upTo999();

        private static NumberWords upTo999() {
            Map<String, Integer> values =
                    new HashMap<>(Spellout.of(0, 999, false, Views::latinKey));
            for (String line : WordLists.shared("digit-words")) {
                String[] words = line.split(" ", -1);
                for (int i = 1; i < words.length; i++) {
                    values.putIfAbsent(Views.latinKey(words[i]), Integer.valueOf(words[0]));
                }
            }
            return new NumberWords(values);
        }
    }

    private final String text;
    private final View view;
    private final ViewWriter figures;

    private SpokenNumbers(String text, View view) {
        this.text = text;
        this.view = view;
        this.figures = new ViewWriter(view.length());
    }

    /// The numbers in words as a view of figures, each a word of its own; null when the text spells
    /// nothing out.
    ///
    /// @param view the Latin view of the text
    public static @Nullable View read(String text, View view, Detections found) {
        if (!spellsOut(view)) {
            return null;
        }
        SpokenNumbers numbers = new SpokenNumbers(text, view);
        int at = 0;
        while (at < view.length()) {
            found.steps().take(1);
            at = view.startsWord(at) ? numbers.readRun(at, found) : at + 1;
        }
        return numbers.figures.written();
    }

    /// Reads as many numbers as follow each other; where to go on.
    private int readRun(int from, Detections found) {
        StringBuilder digits = new StringBuilder();
        int at = from;
        int words = 0;
        int end = from;
        while (at < view.length() && digits.length() < LONGEST && near(end, at, from)) {
            NumberWords.Match match = Spelled.UP_TO_999.at(view, at);
            if (match == null) {
                break;
            }
            digits.append(match.value());
            words++;
            end = match.end();
            at = end;
        }
        if (words < FEWEST_WORDS || digits.length() < SHORTEST) {
            return Math.max(from + 1, words > 0 ? end : from + 1);
        }
        int start = view.start(from);
        int last = view.end(end - 1);
        figures.append(digits, start, last);
        found.add(Detection.ofShape(start, last, Signal.PHONE_PERHAPS));
        return end;
    }

    private boolean near(int end, int at, int from) {
        if (at == from) {
            return true;
        }
        int gap = view.start(at) - view.end(end - 1);
        return gap <= LONGEST_GAP
                && text.substring(view.end(end - 1), view.start(at)).indexOf('\n') < 0;
    }

    private static boolean spellsOut(View view) {
        int from = 0;
        int seen = 0;
        for (int at = 0; at < view.length(); at++) {
            if (view.endsWord(at)) {
                seen += at - from < 8 && FIGURES.contains(view.letters(from, at + 1)) ? 1 : 0;
                from = at + 1;
            }
        }
        return seen >= FEWEST_WORDS - 1;
    }

    private static Set<String> figures() {
        Set<String> figures = new HashSet<>();
        for (String line : WordLists.shared("digit-words")) {
            String[] words = line.split(" ", -1);
            for (int i = 1; i < words.length; i++) {
                figures.add(Views.latinKey(words[i]));
            }
        }
        return Set.copyOf(figures);
    }
}
