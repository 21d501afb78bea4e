package org.liaison.exchange.channel;

import java.util.Optional;
import java.util.function.Predicate;
import org.liaison.schemas.exchange.SealedMessage;

/// The committed end of a channel's topic: the one place where its sequence is kept.
public interface ChannelTail {

    /// Stands for the end of the topic.
    long END = Long.MAX_VALUE;

    /// The newest committed message before an offset that holds; empty when there is none. Waits
    /// until no transaction on the topic is open.
    Optional<SealedMessage> newest(
            String channel, long beforeOffset, Predicate<SealedMessage> holds);
}
