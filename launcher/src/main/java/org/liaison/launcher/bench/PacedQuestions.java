package org.liaison.launcher.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Questions asked one after the other, never more in a second than the gateway lets one person
/// ask.
final class PacedQuestions {

    private static final long GAP = Duration.ofMillis(56).toNanos();
    private static final int OK = 200;

    private final Function<String, Integer> door;

    /// @param door gives the status of the answer at a path
    PacedQuestions(Function<String, Integer> door) {
        this.door = door;
    }

    /// Milliseconds until each answer was there.
    ///
    /// @param warmUp how many are asked before and not counted
    List<Double> millis(int warmUp, int count, IntFunction<String> path) {
        List<Double> millis = new ArrayList<>();
        for (int i = -warmUp; i < count; i++) {
            long start = System.nanoTime();
            int status = door.apply(path.apply(i + warmUp));
            long end = System.nanoTime();
            if (status != OK) {
                throw new IllegalStateException("An answer had status " + status);
            }
            if (i >= 0) {
                millis.add((end - start) / 1e6);
            }
            LockSupport.parkNanos(start + GAP - System.nanoTime());
        }
        return millis;
    }
}
