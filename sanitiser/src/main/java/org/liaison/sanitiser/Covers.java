package org.liaison.sanitiser;

import java.util.Comparator;
import java.util.List;
import org.liaison.sanitiser.signal.Detection;

/// Answers quickly whether any of many ranges covers another.
final class Covers {

    private final int[] starts;
    private final int[] furthestEnds;

    Covers(List<Detection> ranges) {
        List<Detection> sorted =
                ranges.stream().sorted(Comparator.comparingInt(Detection::start)).toList();
        starts = sorted.stream().mapToInt(Detection::start).toArray();
        furthestEnds = sorted.stream().mapToInt(Detection::end).toArray();
        for (int i = 1; i < furthestEnds.length; i++) {
            furthestEnds[i] = Math.max(furthestEnds[i], furthestEnds[i - 1]);
        }
    }

    boolean cover(Detection range) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] <= range.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && furthestEnds[low - 1] >= range.end();
    }
}
