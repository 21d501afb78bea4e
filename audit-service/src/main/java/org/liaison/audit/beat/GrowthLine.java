package org.liaison.audit.beat;

import java.time.Instant;
import java.util.Optional;

/// The straight line that the size of the disclosure log follows: so many entries in each interval,
/// spread evenly over it. What is really disclosed takes the places of padding; more than the line
/// allows is covered by later checkpoints. So a size, and the place of an entry, say what time it
/// was, and not what else happened.
public final class GrowthLine {

    private final BeatSettings settings;

    public GrowthLine(BeatSettings settings) {
        this.settings = settings;
    }

    /// Whether the next checkpoint for partners is due. Those missed while nothing ran are one.
    public boolean isDue(Optional<Beat> last, Instant now) {
        return last.isEmpty() || interval(now) > interval(last.get().at());
    }

    /// The size of the next checkpoint for partners.
    ///
    /// @param present size of the log, which counts only where partners know none yet
    public long next(Optional<Beat> last, long present) {
        return last.map(beat -> beat.size() + settings.entries()).orElse(roundedUp(present));
    }

    /// How large the log must be by now.
    public long target(Optional<Beat> last, long present, Instant now) {
        long next = next(last, present);
        if (isDue(last, now)) {
            return next;
        }
        long millis = settings.interval().toMillis();
        long passed = Math.floorMod(now.toEpochMilli(), millis);
        return next - settings.entries() + settings.entries() * passed / millis;
    }

    private long roundedUp(long size) {
        return Math.ceilDiv(size, settings.entries()) * settings.entries();
    }

    private long interval(Instant at) {
        return Math.floorDiv(at.toEpochMilli(), settings.interval().toMillis());
    }
}
