package org.liaison.exchange.channel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one direction of the exchange with a partner is, for officers and administrators.
///
/// @param receiptedTo to a partner: the sequence up to which it gave receipts without a gap, when
///   the channel was last trimmed; null before, and from a partner
/// @param lastHeartbeatAt null when none was sent or heard since the start
/// @param alarms that nobody acknowledged, newest first
public record ChannelView(
        String partner,
        Direction direction,
        long lastSequence,
        @Nullable Long receiptedTo,
        @Nullable Instant lastHeartbeatAt,
        long missedBeats,
        List<KeptAlarm> alarms) {

    public ChannelView {
        alarms = List.copyOf(alarms);
    }
}
