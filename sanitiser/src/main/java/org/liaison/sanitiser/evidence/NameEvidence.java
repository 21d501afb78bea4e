package org.liaison.sanitiser.evidence;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.sanitiser.language.WordLists;
import org.liaison.sanitiser.match.Spelling;
import org.liaison.sanitiser.script.HanReadings;
import org.liaison.sanitiser.signal.Signal;
import org.liaison.sanitiser.text.View;

/// Weighs whether a word of one text that is written like a name on file is one.
public final class NameEvidence {

    /// Words that are also names; a capital inside a sentence makes them names.
    private static final Set<String> ORDINARY = WordLists.folded("ordinary");

    /// Words that are also names and have a capital anyway: days, months, makes, places, nouns of
    /// German.
    private static final Set<String> CAPITAL = WordLists.folded("capital");

    private final String text;
    private final Surroundings around;
    private final HanSegments segments;

    public NameEvidence(String text) {
        this.text = text;
        this.around = new Surroundings(text);
        this.segments = new HanSegments(text);
    }

    /// What this place is: the spelling's own signal, a weaker one, or nothing.
    public @Nullable Signal weigh(View view, int from, int to, Spelling spelling) {
        Signal signal = spelling.signal();
        boolean name = signal == Signal.NAME_ON_FILE || signal.partial();
        if (!name || signal == Signal.STREET_ON_FILE || signal == Signal.POSTCODE_ON_FILE) {
            return signal;
        }
        int start = view.start(from);
        int first = text.codePointAt(start);
        if (HanReadings.isHan(first)) {
            return weighHan(view, from, to, signal);
        }
        if (!Character.isUpperCase(first) && !Character.isLowerCase(first)) {
            return signal;
        }
        return weighCased(view, from, to, signal, Character.isLowerCase(first));
    }

    private @Nullable Signal weighHan(View view, int from, int to, Signal signal) {
        int start = view.start(from);
        int end = view.end(to - 1);
        int characters = text.codePointCount(start, end);
        boolean romanised = view.at(from) < 0x80;
        if (characters == 1) {
            boolean alone = !romanised && segments.standsAlone(start, end);
            return alone ? Signal.NAME_PART_PERHAPS : null;
        }
        if (characters > 2 || !segments.isWord(start, end)) {
            return signal;
        }
        if (romanised) {
            return null;
        }
        return signal == Signal.NAME_PART_ON_FILE ? Signal.NAME_PART_PERHAPS : signal;
    }

    private @Nullable Signal weighCased(View view, int from, int to, Signal signal, boolean small) {
        int start = view.start(from);
        int end = view.end(to - 1);
        String letters = view.letters(from, to);
        if (around.titleBefore(start) && !small) {
            return signal == Signal.NAME_PART_PERHAPS ? Signal.NAME_PART_ON_FILE : signal;
        }
        boolean oneWord = isOneWord(view, from, to);
        if (oneWord && CAPITAL.contains(letters)) {
            boolean other = around.numberNear(start, end) || around.prepositionBefore(start);
            return small || other ? null : Signal.NAME_PART_PERHAPS;
        }
        if (oneWord && ORDINARY.contains(letters)) {
            if (small) {
                return null;
            }
            boolean says = !around.beginsSentence(start) || around.capitalAfter(end);
            return says ? signal : Signal.NAME_PART_PERHAPS;
        }
        return signal == Signal.NAME_ON_FILE
                ? shortName(signal, letters.length(), small)
                : shortPart(signal, letters.length(), small);
    }

    private static @Nullable Signal shortName(Signal signal, int length, boolean small) {
        if (length <= 2) {
            return small ? null : Signal.NAME_PART_PERHAPS;
        }
        return length == 3 && small ? Signal.NAME_PART_PERHAPS : signal;
    }

    /// Two letters need a title, three count for less, small ones too.
    private static @Nullable Signal shortPart(Signal signal, int length, boolean small) {
        if (length <= 2) {
            return null;
        }
        if (length == 3) {
            return small ? null : Signal.NAME_PART_PERHAPS;
        }
        return small ? Signal.NAME_PART_PERHAPS : signal;
    }

    private static boolean isOneWord(View view, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (view.startsWord(at)) {
                return false;
            }
        }
        return true;
    }
}
