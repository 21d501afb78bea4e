package org.liaison.exchange.channel;

import java.time.Instant;

/// An alarm that waits for somebody to act on it.
///
/// @param id by which it is acknowledged
public record KeptAlarm(long id, String channel, AlarmCode code, long sequence, Instant at) {}
