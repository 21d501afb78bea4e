package org.liaison.policy.time;

import java.time.Duration;
import java.time.Instant;

/// The clock stands still from the requester's receipt of a question until the clarification
/// arrives (Directive (EU) 2023/977 art. 6(3), check).
public record Suspension(Instant from, Instant until) {
    /// How long it lasts: nothing when a clock stepped back, never less than nothing.
    public Duration length() {
        return until.isAfter(from) ? Duration.between(from, until) : Duration.ZERO;
    }
}
