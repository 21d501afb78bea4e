package org.liaison.launcher.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.liaison.operator.Progress;

/// Tells a story: numbers its steps, says how long each took, and stops at the first assertion that
/// does not hold.
final class Narrator {

    private final Progress progress;
    private final Clock clock;
    private int steps;

    Narrator(Progress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    void chapter(String title) {
        progress.line("");
        progress.line(title);
    }

    /// Does one step and says that it held.
    <T> T step(String what, Supplier<T> action) {
        steps++;
        Instant start = clock.instant();
        try {
            T result = action.get();
            long millis = Duration.between(start, clock.instant()).toMillis();
            progress.line("  %2d  ok  %s (%d ms)".formatted(steps, what, millis));
            return result;
        } catch (RuntimeException e) {
            throw new StoryFailed("%s: %s".formatted(what, e.getMessage()), e);
        }
    }

    void step(String what, Runnable action) {
        step(
                what,
                () -> {
                    action.run();
                    return steps;
                });
    }

    void tell(String detail) {
        progress.line("          " + detail);
    }

    int steps() {
        return steps;
    }

    /// Asks again, four times a second, until it holds; fails after `patience`.
    void await(Duration patience, String what, BooleanSupplier holds) {
        Instant deadline = clock.instant().plus(patience);
        while (!holds.getAsBoolean()) {
            if (clock.instant().isAfter(deadline)) {
                throw new IllegalStateException(
                        "Not within " + patience.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
    }

    static void require(boolean holds, String whatShouldBe, Object found) {
        if (!holds) {
            throw new IllegalStateException("Expected " + whatShouldBe + ", found " + found);
        }
    }
}
