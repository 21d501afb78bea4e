package org.liaison.exchange.channel;

import java.time.Instant;

/// Something is wrong with a channel; both desks are to be told.
///
/// @param sequence the message it is about; 0 when it is about none
public record ChannelAlarm(String channel, AlarmCode code, long sequence, Instant at) {}
