package org.liaison.policy.instrument;

import java.time.Instant;

/// From `at` on, the instrument is in `state`.
public record StateChange(InstrumentState state, Instant at) {}
