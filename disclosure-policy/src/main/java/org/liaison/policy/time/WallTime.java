package org.liaison.policy.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/// A time typed by hand: on the night a clock steps back it means two moments, and somebody must be
/// asked which.
public sealed interface WallTime {
    /// One moment.
    record Certain(Instant at) implements WallTime {}

    /// The clock showed it twice.
    record Twice(Instant earlier, Instant later) implements WallTime {}

    /// The clock jumped over it.
    record Never() implements WallTime {}

    /// Reads a typed time in a zone.
    static WallTime read(LocalDateTime typed, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(typed);
        return switch (offsets.size()) {
            case 0 -> new Never();
            case 1 -> new Certain(typed.toInstant(offsets.getFirst()));
            default ->
                    new Twice(
                            typed.toInstant(offsets.getFirst()),
                            typed.toInstant(offsets.getLast()));
        };
    }
}
