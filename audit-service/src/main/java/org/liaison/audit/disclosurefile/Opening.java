package org.liaison.audit.disclosurefile;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.security.Caller;

/// Two persons on their way into one disclosure file.
///
/// @param reason why, in words that name nobody
/// @param requested by the first person, who will see the content
/// @param confirmed by the second; `null` until then
/// @param shown to the first; `null` until then
public record Opening(
        UUID id,
        String messageId,
        String reason,
        Step requested,
        @Nullable Step confirmed,
        @Nullable Step shown) {

    /// How long a second person may take.
    public static final Duration TO_CONFIRM = Duration.ofHours(1);

    /// How long the content can be had once both agreed.
    public static final Duration TO_READ = Duration.ofMinutes(10);

    /// What one person did.
    public record Step(String officialNumber, String personNumber, Instant at) {

        static Step of(Caller caller, Instant at) {
            return new Step(caller.officialNumber(), caller.personNumber(), at);
        }

        boolean isBy(Caller caller) {
            return personNumber.equals(caller.personNumber());
        }

        @Override
        public String toString() {
            return "Step[" + officialNumber + ", " + at + "]";
        }
    }

    /// Until when the next step may be taken.
    public Instant until() {
        return confirmed == null ? requested.at().plus(TO_CONFIRM) : confirmed.at().plus(TO_READ);
    }

    /// Such as `requested`.
    public String stateAt(Instant now) {
        if (shown != null) {
            return "shown";
        }
        if (until().isBefore(now)) {
            return "expired";
        }
        return confirmed == null ? "requested" : "confirmed";
    }
}
