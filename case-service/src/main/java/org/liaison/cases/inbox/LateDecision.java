package org.liaison.cases.inbox;

import java.time.Instant;
import org.liaison.policy.instrument.Purpose;

/// What was decided about an answer that came after our cancellation (situation T1 b).
public sealed interface LateDecision {

    /// Nothing yet: it stays closed.
    record Undecided() implements LateDecision {}

    /// It may be read, for a purpose that still holds.
    record Kept(Purpose purpose, String officialNumber, Instant at) implements LateDecision {}

    /// What it said is gone; that it came is not.
    record Erased(String officialNumber, Instant at) implements LateDecision {}
}
