package org.liaison.exchange.channel;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.liaison.schemas.exchange.SealedMessage;

/// Where the channels to the partners stand. Nothing is stored: the topic's last committed message
/// that this office signed says it, and is read again whenever a transaction did not surely commit.
/// Used by one thread.
public final class SentPositions {

    private final ChannelTail tail;
    private final Function<SealedMessage, byte[]> leafHash;
    private final BiPredicate<String, SealedMessage> ours;
    private final Map<String, ChannelPosition> known = new HashMap<>();

    /// @param ours whether this office put a message on a channel: who else can write there says
    ///   nothing
    public SentPositions(
            ChannelTail tail,
            Function<SealedMessage, byte[]> leafHash,
            BiPredicate<String, SealedMessage> ours) {
        this.tail = tail;
        this.leafHash = leafHash;
        this.ours = ours;
    }

    /// The position behind which the next message of a channel goes.
    public ChannelPosition behind(String channel) {
        return known.computeIfAbsent(channel, this::read);
    }

    /// The channel was written up to here, in a transaction that is still open.
    public void advance(String channel, ChannelPosition position) {
        known.put(channel, position);
    }

    /// The open transaction did not surely commit: what is known may be wrong.
    public void forget() {
        known.clear();
    }

    private ChannelPosition read(String channel) {
        return tail.newest(channel, ChannelTail.END, message -> ours.test(channel, message))
                .map(last -> ChannelPositions.after(last, leafHash.apply(last)))
                .orElse(ChannelPosition.START);
    }
}
