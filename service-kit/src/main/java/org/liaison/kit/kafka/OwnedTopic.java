package org.liaison.kit.kafka;

import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.liaison.schemas.TopicLimits;

/// A topic this service creates, because it writes it (or, for inbound channels, because nobody
/// else here may decide its settings).
///
/// @param name from `org.liaison.schemas.Topics`
/// @param partitions never changed afterwards
/// @param settings Kafka's topic settings
public record OwnedTopic(String name, int partitions, Map<String, String> settings) {

    /// Dead letters wait a month for somebody to look at them.
    private static final String MONTH = Long.toString(30L * 24 * 60 * 60 * 1000);

    private static final String MOST_BYTES = "max.message.bytes";
    private static final String LARGEST = Integer.toString(TopicLimits.LARGEST);

    public OwnedTopic {
        settings = Map.copyOf(settings);
        if (partitions < 1) {
            throw new IllegalArgumentException("A topic has at least one partition");
        }
    }

    /// Time never deletes what is not yet consumed, receipted or logged: the trimmer of
    /// exchange-service does.
    public static OwnedTopic untilConsumed(String name, int partitions) {
        return new OwnedTopic(name, partitions, Map.of("retention.ms", "-1", MOST_BYTES, LARGEST));
    }

    /// What a partner's bridge writes here: as `untilConsumed`, and timed by our own broker,
    /// because what a partner's clock says must not decide how long it is kept.
    public static OwnedTopic inbound(String name) {
        return new OwnedTopic(
                name,
                1,
                Map.of(
                        "retention.ms",
                        "-1",
                        "message.timestamp.type",
                        "LogAppendTime",
                        MOST_BYTES,
                        LARGEST));
    }

    /// Kept for ever, the newest value of each key.
    public static OwnedTopic forEver(String name) {
        return new OwnedTopic(name, 1, Map.of("cleanup.policy", "compact"));
    }

    /// Dead letters of a topic: whatever that one takes fits in, sealed.
    public static OwnedTopic deadLetters(String name) {
        return new OwnedTopic(
                name,
                1,
                Map.of(
                        "retention.ms",
                        MONTH,
                        MOST_BYTES,
                        Integer.toString(TopicLimits.LARGEST_DEAD_LETTER)));
    }

    NewTopic asNewTopic() {
        // Replication is the cluster's decision: 1 on one machine, 3 elsewhere.
        return new NewTopic(
                        name, java.util.Optional.of(partitions), java.util.Optional.<Short>empty())
                .configs(settings);
    }
}
