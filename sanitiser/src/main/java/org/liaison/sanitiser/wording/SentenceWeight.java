package org.liaison.sanitiser.wording;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.liaison.sanitiser.signal.Detection;
import org.liaison.sanitiser.signal.Detections;
import org.liaison.sanitiser.text.Words;

/// What the cues of one sentence weigh, theme by theme.
final class SentenceWeight {

    static final SentenceWeight NONE = new SentenceWeight();

    private static final int WARNS = 2;
    private static final int BLOCKS = 4;

    private static final class Sum {
        private int weight;
        private int heaviest;
        private int from = Integer.MAX_VALUE;
        private int to;
    }

    private final Map<Theme, Sum> sums = new EnumMap<>(Theme.class);
    private final Set<Integer> seen = new HashSet<>();

    /// Counts a cue once, and takes in where it stands.
    void add(Cue cue, int from, int to) {
        Sum sum = sums.computeIfAbsent(cue.theme(), none -> new Sum());
        if (seen.add(cue.line())) {
            sum.weight += cue.weight();
            sum.heaviest = Math.max(sum.heaviest, cue.weight());
        }
        sum.from = Math.min(sum.from, from);
        sum.to = Math.max(sum.to, to);
    }

    /// A question is asked about rules more often than about people.
    void asks() {
        sums.computeIfAbsent(Theme.GENERAL, none -> new Sum()).weight++;
    }

    private int weight(Theme theme) {
        Sum sum = sums.get(theme);
        return sum == null ? 0 : sum.weight;
    }

    /// Reports the themes that this sentence tells; a neighbour that speaks of the same adds to it.
    void report(Words words, SentenceWeight before, SentenceWeight after, Detections found) {
        for (Theme theme : Theme.values()) {
            Sum sum = sums.get(theme);
            if (theme == Theme.GENERAL || sum == null) {
                continue;
            }
            int near = Math.max(before.weight(theme), after.weight(theme));
            int weight = sum.weight + Math.min(2, near / 2) - weight(Theme.GENERAL);
            if (weight >= WARNS && sum.weight > 1) {
                boolean sure = weight >= BLOCKS && sum.weight >= WARNS && sum.heaviest > 1;
                found.add(
                        Detection.ofShape(
                                words.start(sum.from),
                                words.end(sum.to - 1),
                                sure ? theme.sure() : theme.perhaps()));
            }
        }
    }
}
