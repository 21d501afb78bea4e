package org.liaison.exchange.channel;

import org.liaison.schemas.exchange.SealedMessage;

/// Positions as messages tell them.
final class ChannelPositions {

    private ChannelPositions() {}

    /// The position after a message, as the message itself and its leaf hash say.
    static ChannelPosition after(SealedMessage message, byte[] leafHash) {
        return new ChannelPosition(message.getSequence() - 1, message.getPreviousDigest())
                .after(leafHash);
    }
}
