package org.liaison.exchange.channel;

import java.util.Optional;
import java.util.function.Predicate;
import org.liaison.schemas.exchange.SealedMessage;

/// The committed end of a channel's topic: the one place where its sequence is kept.
public interface ChannelTail {

    /// Stands for the end of the topic once no transaction on it is open, which is waited for.
    long END = Long.MAX_VALUE;

    /// Stands for the end of what is committed now. Whoever writes to a channel from a partner may
    /// leave a transaction open: nobody waits for it.
    long COMMITTED = END - 1;

    /// The newest committed message before an offset that holds; empty when there is none.
    Optional<SealedMessage> newest(
            String channel, long beforeOffset, Predicate<SealedMessage> holds);
}
