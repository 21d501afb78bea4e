package org.liaison.exchange.sealing;

import java.util.List;
import org.liaison.exchange.channel.ChannelPosition;
import org.liaison.schemas.exchange.SealedMessage;

/// Messages sealed together under one signature, in channel order.
///
/// @param after where the channel stands once they are committed
public record SealedBatch(List<SealedMessage> messages, ChannelPosition after) {

    public SealedBatch {
        messages = List.copyOf(messages);
    }
}
