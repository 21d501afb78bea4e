package org.liaison.exchange.channel;

import java.time.Instant;

/// An alarm that somebody acted on.
///
/// @param by official number
/// @param reason as it was given
public record AcknowledgedAlarm(KeptAlarm alarm, String by, String reason, Instant at) {}
