package org.liaison.launcher.bench;

import java.util.Arrays;
import java.util.List;

/// The runs of one measurement, in the order they were made.
///
/// @param name what was measured
/// @param runs one figure a run
public record Figures(String name, List<Double> runs) {

    public Figures {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("A measurement has at least one run");
        }
    }

    double median() {
        return median(runs);
    }

    /// The middle one of the values, the lower of two.
    public static double median(List<Double> values) {
        return percentile(values, 0.5);
    }

    /// The value below which that share of the values lies (nearest rank).
    public static double percentile(List<Double> values, double share) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
    }
}
