package org.liaison.log.trust;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Times as trust lists write them: UTC, whole seconds, `2026-11-22T10:00:00Z`.
final class Timestamp {

    private Timestamp() {}

    static Optional<Instant> parse(String text) {
        try {
            Instant instant = Instant.parse(text);
            return instant.toString().equals(text) && isWhole(instant)
                    ? Optional.of(instant)
                    : Optional.empty();
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    static boolean isWhole(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).equals(instant);
    }
}
