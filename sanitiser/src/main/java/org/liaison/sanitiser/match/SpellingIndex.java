package org.liaison.sanitiser.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.liaison.sanitiser.signal.Steps;
import org.liaison.sanitiser.text.View;

/// Finds any of many spellings in a view, by hashing windows: time grows with the view's length
/// times the longest spelling (whole words) or the number of lengths (anywhere), never with the
/// number of spellings.
public final class SpellingIndex {

    /// Longer spellings are looked for by their first letters.
    public static final int LONGEST = 48;

    private static final long BASE = 0x9E3779B97F4A7C15L;

    private final Map<String, List<Spelling>> byLetters = new HashMap<>();
    private final Set<Spelling> known = new HashSet<>();
    private final TreeSet<Integer> lengths = new TreeSet<>();
    private final Reach reach;
    private long[] hashes = new long[0];
    private int mask;

    private SpellingIndex(Reach reach) {
        this.reach = reach;
    }

    /// An index of the spellings of this reach.
    public static SpellingIndex of(List<Spelling> spellings, Reach reach) {
        SpellingIndex index = new SpellingIndex(reach);
        spellings.stream().filter(s -> s.reach() == reach).forEach(index::put);
        index.freeze();
        return index;
    }

    private void put(Spelling spelling) {
        String letters = cut(spelling.letters());
        if (letters.isEmpty() || !known.add(spelling)) {
            return;
        }
        byLetters.computeIfAbsent(letters, unseen -> new ArrayList<>(1)).add(spelling);
        lengths.add(letters.length());
    }

    private static String cut(String letters) {
        return letters.length() <= LONGEST ? letters : letters.substring(0, LONGEST);
    }

    private void freeze() {
        int size = Math.max(16, Integer.highestOneBit(byLetters.size() * 4) * 2);
        hashes = new long[size];
        mask = size - 1;
        for (String letters : byLetters.keySet()) {
            remember(hash(letters));
        }
    }

    /// Reports every spelling found in the view.
    public void find(View view, Steps steps, Hits hits) {
        if (byLetters.isEmpty()) {
            return;
        }
        if (reach == Reach.WORDS || reach == Reach.STEMS) {
            findWords(view, steps, hits);
        } else {
            lengths.forEach(length -> findAnywhere(view, length, steps, hits));
        }
    }

    private void findWords(View view, Steps steps, Hits hits) {
        int longest = lengths.last();
        for (int from = 0; from < view.length(); from++) {
            if (view.startsWord(from)) {
                int end = Math.min(view.length(), from + longest);
                steps.take(end - from);
                findFrom(view, from, end, hits);
            }
        }
    }

    private void findFrom(View view, int from, int end, Hits hits) {
        long hash = 0;
        for (int at = from; at < end; at++) {
            hash = hash * BASE + view.at(at) + 1;
            boolean ends = view.endsWord(at);
            boolean whole = ends || at - from + 1 == LONGEST;
            if (whole != (reach == Reach.STEMS) && contains(hash)) {
                report(view, from, at + 1, hits);
            }
            if (ends && reach == Reach.STEMS) {
                return;
            }
        }
    }

    private void findAnywhere(View view, int length, Steps steps, Hits hits) {
        steps.take(view.length());
        long out = power(length);
        long hash = 0;
        for (int at = 0; at < view.length(); at++) {
            hash = hash * BASE + view.at(at) + 1;
            if (at >= length) {
                hash -= (view.at(at - length) + 1L) * out;
            }
            if (at >= length - 1 && contains(hash)) {
                report(view, at - length + 1, at + 1, hits);
            }
        }
    }

    private void report(View view, int from, int to, Hits hits) {
        List<Spelling> found = byLetters.get(view.letters(from, to));
        if (found != null) {
            found.forEach(spelling -> hits.hit(from, to, spelling));
        }
    }

    private static long hash(String letters) {
        long hash = 0;
        for (int i = 0; i < letters.length(); i++) {
            hash = hash * BASE + letters.charAt(i) + 1;
        }
        return hash;
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= BASE;
        }
        return power;
    }

    private void remember(long hash) {
        long key = hash == 0 ? 1 : hash;
        int slot = slot(key);
        while (hashes[slot] != 0 && hashes[slot] != key) {
            slot = (slot + 1) & mask;
        }
        hashes[slot] = key;
    }

    private boolean contains(long hash) {
        long key = hash == 0 ? 1 : hash;
        int slot = slot(key);
        while (hashes[slot] != 0) {
            if (hashes[slot] == key) {
                return true;
            }
            slot = (slot + 1) & mask;
        }
        return false;
    }

    private int slot(long key) {
        return (int) ((key * BASE) >>> 32) & mask;
    }
}
