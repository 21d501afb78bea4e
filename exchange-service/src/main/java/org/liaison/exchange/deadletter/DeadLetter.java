package org.liaison.exchange.deadletter;

import java.time.Instant;

/// A bad record that waits for an administrator: where it came from, why and when; never what.
///
/// @param id names it among all dead letters
/// @param topic where it was read
/// @param reason stable code
public record DeadLetter(String id, String topic, String reason, Instant at) {}
