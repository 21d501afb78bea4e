package org.liaison.sanitiser.evidence;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Where a dictionary sees the words of Chinese prose begin and end; looked up only when asked.
final class HanSegments {

    private final String text;
    private @Nullable BitSet boundaries;

    HanSegments(String text) {
        this.text = text;
    }

    /// Whether these characters are exactly one word of the dictionary.
    boolean isWord(int start, int end) {
        BitSet seen = boundaries();
        return seen.get(start) && seen.nextSetBit(start + 1) == end;
    }

    /// Whether words begin and end here.
    boolean standsAlone(int start, int end) {
        BitSet seen = boundaries();
        return seen.get(start) && seen.get(end);
    }

    private BitSet boundaries() {
        BitSet known = boundaries;
        if (known == null) {
            known = new BitSet(text.length() + 1);
            BreakIterator words = BreakIterator.getWordInstance(ULocale.CHINESE);
            words.setText(text);
            for (int at = words.first(); at != BreakIterator.DONE; at = words.next()) {
                known.set(at);
            }
            boundaries = known;
        }
        return known;
    }
}
