package org.liaison.exchange.sealing.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How often something can be done in a second, on one thread.
///
/// @param runs one figure each
record Rate(List<Double> runs) {

    private static final int RUNS = 5;
    private static final int PAIRS = 9;
    private static final long RUN = 400_000_000;
    private static final long WARM_UP = 1_200_000_000;

    Rate {
        runs = List.copyOf(runs);
    }

    /// Something that does a number of things.
    interface Work {
        /// How many were done.
        int once() throws Exception;
    }

    static Rate of(Work work) throws Exception {
        run(work, WARM_UP);
        List<Double> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            runs.add(run(work, RUN));
        }
        return new Rate(runs);
    }

    /// Two that are compared: by turns, so that what slows the machine or warms the JVM meets both.
    ///
    /// @param one of the two
    /// @param other of the two
    record Pair(Rate one, Rate other) {

        static Pair of(Work one, Work other) throws Exception {
            for (int round = 0; round < 2; round++) {
                run(one, WARM_UP);
                run(other, WARM_UP);
            }
            List<Double> ones = new ArrayList<>();
            List<Double> others = new ArrayList<>();
            for (int run = 0; run < PAIRS; run++) {
                ones.add(run(one, RUN));
                others.add(run(other, RUN));
            }
            return new Pair(new Rate(ones), new Rate(others));
        }
    }

    private static double run(Work work, long nanos) throws Exception {
        long start = System.nanoTime();
        long done = 0;
        long took;
        do {
            done += work.once();
            took = System.nanoTime() - start;
        } while (took < nanos);
        return done / (took / 1e9);
    }

    double median() {
        List<Double> sorted = new ArrayList<>(runs);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    double micros() {
        return 1e6 / median();
    }
}
