package org.liaison.operator.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Waiting for something outside this process, by asking again.
public final class Patience {

    private static final long STEP_MILLIS = 400;

    private Patience() {}

    /// Asks until the answer is yes or the time is over.
    ///
    /// @return whether the answer was yes
    public static boolean until(Duration limit, BooleanSupplier question)
            throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!question.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        }
        return true;
    }
}
