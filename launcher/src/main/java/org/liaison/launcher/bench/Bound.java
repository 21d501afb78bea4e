package org.liaison.launcher.bench;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/// What bounds a measurement, derived from the processor time that each part used while it ran.
public final class Bound {

    /// Above this share of all cores, nothing but processor time can be the bound.
    private static final double BUSY = 0.85;

    private static final int NAMED = 4;

    private Bound() {}

    /// In words.
    ///
    /// @param microsPerItem processor time of each part for one item
    /// @param perSecond items a second
    public static String of(Map<String, Long> microsPerItem, double perSecond, int cores) {
        double all =
                microsPerItem.values().stream().mapToLong(Long::longValue).sum() * perSecond / 1e6;
        String parts =
                microsPerItem.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .limit(NAMED)
                        .map(part ->
                                "%s %.2f"
                                        .formatted(
                                                part.getKey(), part.getValue() * perSecond / 1e6))
                        .collect(Collectors.joining(", "));
        return all >= BUSY * cores
                ? "processor time: %.2f of %d cores were busy (%s)".formatted(all, cores, parts)
                : "one step after the other, not processor time: %.2f of %d cores were busy (%s)"
                        .formatted(all, cores, parts);
    }
}
