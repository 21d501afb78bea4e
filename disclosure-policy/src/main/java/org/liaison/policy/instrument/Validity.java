package org.liaison.policy.instrument;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The days an instrument covers, in the instrument's own zone: both are whole days.
///
/// @param lastDay the last day it covers (it ends at 24:00 of that day); `null` when it has no end
public record Validity(ZoneId zone, LocalDate firstDay, @Nullable LocalDate lastDay) {
    public Validity {
        if (lastDay != null && lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException(
                    "an instrument's last day must not be before its first day");
        }
    }

    /// Whether the first day has begun.
    public boolean hasBegun(Instant at) {
        return !at.isBefore(firstDay.atStartOfDay(zone).toInstant());
    }

    /// Whether the last day is over: at its 24:00 it is.
    public boolean hasEnded(Instant at) {
        Instant end = end();
        return end != null && !at.isBefore(end);
    }

    /// The first moment that is no longer covered.
    public @Nullable Instant end() {
        return lastDay == null ? null : lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
