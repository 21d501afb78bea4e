package org.liaison.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands still until a test moves it.
///
/// Clocks made from it with [#withZone] show the same moving time. Safe for use by several threads.
public final class MutableClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private MutableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /// A clock in UTC that shows this time, as ISO 8601 (`2026-03-02T09:00:00Z`).
    public static MutableClock at(String time) {
        return at(Instant.parse(time));
    }

    /// A clock in UTC that shows this time.
    public static MutableClock at(Instant time) {
        return new MutableClock(new AtomicReference<>(time), ZoneOffset.UTC);
    }

    /// Moves the time forward; a negative duration moves it back, as a wrong clock does.
    public void advance(Duration duration) {
        now.updateAndGet(time -> time.plus(duration));
    }

    /// Shows this time from now on.
    public void set(Instant time) {
        now.set(time);
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get(), "set at construction");
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public MutableClock withZone(ZoneId other) {
        return new MutableClock(now, other);
    }
}
