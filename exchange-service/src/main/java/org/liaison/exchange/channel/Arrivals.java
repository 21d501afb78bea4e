package org.liaison.exchange.channel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Digest;
import org.liaison.schemas.exchange.SealedMessage;

/// The order in which messages of one channel from a partner arrive. Used by one thread.
///
/// Nothing is stored: after a start or an aborted transaction the topic itself says where the
/// channel stands. Its last message before the offset that is read next does, unless that one came
/// again: an alarm was kept for each that did, so that one looks further back, to the first that
/// came in order. The highest sequence seen on the way is where the channel stands.
public final class Arrivals {

    private static final int REMEMBERED = 20_000;

    private final String channel;
    private final ChannelTail tail;
    private final Alarms alarms;
    private final ArrivedOffsets offsets;
    private final Function<SealedMessage, byte[]> leafHash;
    private final Predicate<SealedMessage> genuine;
    private final Map<Long, Digest> leaves =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Digest> eldest) {
                    return size() > REMEMBERED;
                }
            };
    private @Nullable ChannelPosition position;
    private long nextOffset = -1;
    private @Nullable ChannelPosition standing;
    private boolean looked;

    /// @param genuine whether the partner signed a message, so that a forged one says nothing
    public Arrivals(
            String channel,
            ChannelTail tail,
            Alarms alarms,
            ArrivedOffsets offsets,
            Function<SealedMessage, byte[]> leafHash,
            Predicate<SealedMessage> genuine) {
        this.channel = channel;
        this.tail = tail;
        this.alarms = alarms;
        this.offsets = offsets;
        this.leafHash = leafHash;
        this.genuine = genuine;
    }

    /// The record at this offset is looked at next.
    public void at(long offset) {
        if (offset != nextOffset) {
            offsets.unknown(channel);
            Optional<SealedMessage> last = highest(offset);
            position =
                    last.map(message -> ChannelPositions.after(message, leafHash.apply(message)))
                            .orElse(null);
            leaves.clear();
            last.ifPresent(message ->
                    leaves.put(message.getSequence(), new Digest(leafHash.apply(message))));
        }
        nextOffset = offset + 1;
    }

    /// A genuine message arrived; empty when it is the one that had to come.
    public Optional<AlarmCode> arrived(SealedMessage message, byte[] leaf) {
        long sequence = message.getSequence();
        ChannelPosition before = position;
        Digest seen = leaves.get(sequence);
        if (seen != null) {
            return Optional.of(seen.equals(new Digest(leaf)) ? AlarmCode.REPEAT : AlarmCode.FORK);
        }
        if (before == null) {
            accept(message, leaf);
            // The first message of a channel that we never saw must be its first.
            return sequence == 1 ? Optional.empty() : Optional.of(AlarmCode.GAP);
        }
        if (sequence <= before.sequence()) {
            return Optional.of(AlarmCode.REPEAT);
        }
        accept(message, leaf);
        if (sequence > before.sequence() + 1) {
            return Optional.of(AlarmCode.GAP);
        }
        return message.getPreviousDigest().equals(before.digest())
                ? Optional.empty()
                : Optional.of(AlarmCode.OTHER_HISTORY);
    }

    /// Where the channel stands; empty before its first message. While nothing was read of it since
    /// the start, its topic says it: a heartbeat may come before any record of the channel.
    public Optional<ChannelPosition> position() {
        return Optional.ofNullable(nextOffset < 0 ? standing() : position);
    }

    /// Another process read the channel since: what is known grew old.
    public void forget() {
        nextOffset = -1;
        position = null;
        leaves.clear();
        offsets.unknown(channel);
        looked = false;
    }

    private @Nullable ChannelPosition standing() {
        if (!looked) {
            standing =
                    highest(ChannelTail.COMMITTED)
                            .map(last -> ChannelPositions.after(last, leafHash.apply(last)))
                            .orElse(null);
            looked = true;
        }
        return standing;
    }

    private Optional<SealedMessage> highest(long beforeOffset) {
        AtomicReference<@Nullable SealedMessage> highest = new AtomicReference<>();
        var _ =
                tail.newest(
                        channel,
                        beforeOffset,
                        message -> {
                            if (!genuine.test(message)) {
                                return false;
                            }
                            SealedMessage before = highest.get();
                            // Of the same sequence the older one: a fork came after what it forks.
                            if (before == null || before.getSequence() <= message.getSequence()) {
                                highest.set(message);
                            }
                            return !cameAgain(message.getSequence());
                        });
        return Optional.ofNullable(highest.get());
    }

    private boolean cameAgain(long sequence) {
        return alarms.kept(channel, Set.of(AlarmCode.REPEAT, AlarmCode.FORK), sequence);
    }

    private void accept(SealedMessage message, byte[] leaf) {
        position = ChannelPositions.after(message, leaf);
        leaves.put(message.getSequence(), new Digest(leaf));
        offsets.stands(channel, nextOffset - 1);
    }
}
