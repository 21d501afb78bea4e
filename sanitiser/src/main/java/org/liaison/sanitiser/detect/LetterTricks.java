package org.liaison.sanitiser.detect;

import org.liaison.sanitiser.script.Cyrillic;
import org.liaison.sanitiser.script.Greek;
import org.liaison.sanitiser.script.Lookalikes;
import org.liaison.sanitiser.signal.Detection;
import org.liaison.sanitiser.signal.Detections;
import org.liaison.sanitiser.signal.Signal;
import org.liaison.sanitiser.text.Invisible;

/// Letters that hide words from a search: invisible ones, and look-alikes from another script.
public final class LetterTricks {

    private LetterTricks() {}

    public static void detect(String text, Detections found) {
        int wordStart = -1;
        boolean latin = false;
        boolean lookalike = false;
        for (int at = 0; at <= text.length(); at++) {
            int c = at < text.length() ? text.codePointAt(at) : ' ';
            if (Invisible.is(c)) {
                addInvisible(c, at, found);
            } else if (Character.isLetter(c)) {
                wordStart = wordStart < 0 ? at : wordStart;
                boolean foreign = Cyrillic.isCyrillic(c) || Greek.isGreek(c);
                latin |= Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
                lookalike |= foreign && Lookalikes.isLookalike(Character.toLowerCase(c));
            } else {
                addMixed(wordStart, at, latin && lookalike, found);
                wordStart = -1;
                latin = false;
                lookalike = false;
            }
        }
    }

    private static void addInvisible(int c, int at, Detections found) {
        boolean harmless = Invisible.isHarmless(c);
        found.add(
                Detection.ofShape(
                        at,
                        at + Character.charCount(c),
                        harmless ? Signal.INVISIBLE_HARMLESS : Signal.INVISIBLE));
    }

    private static void addMixed(int start, int end, boolean mixed, Detections found) {
        if (start >= 0 && mixed) {
            found.add(Detection.ofShape(start, end, Signal.MIXED_SCRIPT));
        }
    }
}
