package org.liaison.exchange.trimming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.liaison.exchange.channel.ChannelHealth;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.kit.seal.SealBroken;
import org.liaison.schemas.Topics;
import org.liaison.schemas.cases.Crossings;
import org.liaison.schemas.exchange.SealedMessage;

/// Trims `exchange.<self>.<partner>` below the first message that has no receipt, and keeps the
/// last message in any case. Time plays no part: a partner that was cut off for two weeks finds
/// everything.
///
/// Deleted is only what is proved to have crossed. A message of which nothing is known stays, and
/// with it all that came after it.
public final class TrimReceipted {

    /// Keeps memory bounded: about a hundred bytes for each message of a window and partner.
    private static final int WINDOW = 50_000;

    private static final AvroCodec<Crossings> CROSSINGS =
            AvroCodec.of(Crossings.getClassSchema(), Crossings.class);
    private static final AvroCodec<SealedMessage> SEALED =
            AvroCodec.of(SealedMessage.getClassSchema(), SealedMessage.class);

    private final OfficeSettings office;
    private final OfficeSeal seal;
    private final TrimmableTopics topics;
    private final ChannelHealth health;
    private final int window;

    public TrimReceipted(
            OfficeSettings office, OfficeSeal seal, TrimmableTopics topics, ChannelHealth health) {
        this(office, seal, topics, health, WINDOW);
    }

    /// @param window how many messages of a channel are looked at in one go
    public TrimReceipted(
            OfficeSettings office,
            OfficeSeal seal,
            TrimmableTopics topics,
            ChannelHealth health,
            int window) {
        this.office = office;
        this.seal = seal;
        this.topics = topics;
        this.health = health;
        this.window = window;
    }

    /// Trims every channel to a partner as far as it may be.
    public void trim() {
        boolean more = true;
        while (more) {
            Pass pass = new Pass();
            topics.read(Topics.CROSSINGS, pass::take);
            topics.deleteBelow(Topics.CROSSINGS, 0, pass.needed);
            more = false;
            for (Map.Entry<String, Stretch> stretch : pass.stretches.entrySet()) {
                more |= trim(stretch.getKey(), stretch.getValue());
            }
        }
    }

    /// Returns whether there may be more to trim behind the stretch.
    private boolean trim(String channel, Stretch stretch) {
        long crossed = stretch.crossings.crossedUpTo();
        health.receipted(channel, crossed);
        if (crossed < stretch.first) {
            return false;
        }
        Keep keep = new Keep(crossed + 1);
        topics.read(channel, keep::take);
        return topics.deleteBelow(channel, 0, keep.offset) && crossed - stretch.first + 1 == window;
    }

    private OptionalLong firstSequence(String channel) {
        long[] first = {0};
        topics.read(
                channel,
                (offset, value) -> {
                    first[0] = sequence(value);
                    return first[0] == 0;
                });
        return first[0] == 0 ? OptionalLong.empty() : OptionalLong.of(first[0]);
    }

    /// 0 of what is no message: nobody but us should write there, and it says nothing.
    private static long sequence(byte[] value) {
        try {
            return Math.max(0, SEALED.decode(value).getSequence());
        } catch (UnreadableRecord garbage) {
            return 0;
        }
    }

    private record Stretch(long first, CrossingWindow crossings) {}

    /// One reading of the topic that says what departed and what was receipted.
    private final class Pass {

        private final Map<String, Stretch> stretches = new HashMap<>();
        private long needed = -1;

        Pass() {
            for (String partner : office.partners()) {
                String channel = Topics.exchange(office.office(), partner);
                firstSequence(channel)
                        .ifPresent(first ->
                                stretches.put(
                                        channel,
                                        new Stretch(first, new CrossingWindow(first, window))));
            }
        }

        boolean take(long offset, byte[] value) {
            Crossings record = opened(value);
            Stretch stretch = stretches.get(record.getChannel());
            if (stretch != null) {
                stretch.crossings().departed(record.getFirstSequence(), record.getDeparted());
                stretch.crossings().receipted(record.getReceipted());
                if (needed < 0 && reaches(record, stretch)) {
                    needed = offset;
                }
            }
            return true;
        }

        private static boolean reaches(Crossings record, Stretch stretch) {
            long end = record.getFirstSequence() + record.getDeparted().size();
            return !record.getDeparted().isEmpty() && end > stretch.first() - CrossingWindow.MARGIN;
        }
    }

    private Crossings opened(byte[] value) {
        try {
            return CROSSINGS.decode(seal.open(Topics.CROSSINGS, value));
        } catch (SealBroken | UnreadableRecord broken) {
            // Nobody but us writes it: what cannot be read proves nothing.
            return new Crossings("", 0L, List.of(), List.of());
        }
    }

    /// Looks for the offset of a message, or of the last one there is before it.
    private static final class Keep {

        private final long sequence;
        private long offset = -1;

        Keep(long sequence) {
            this.sequence = sequence;
        }

        boolean take(long at, byte[] value) {
            offset = at;
            return sequence(value) < sequence;
        }
    }
}
