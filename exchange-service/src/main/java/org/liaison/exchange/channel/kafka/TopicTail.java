package org.liaison.exchange.channel.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.liaison.exchange.channel.ChannelTail;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.kit.kafka.BrokerAccess;
import org.liaison.schemas.exchange.SealedMessage;
import org.springframework.stereotype.Component;

/// Reads a channel backwards in windows, with a consumer of its own that joins no group. Windows
/// grow in records and are bounded in bytes: hundreds of large records at the end, which nobody
/// signed, must not take the memory of the service.
@Component
class TopicTail implements ChannelTail {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final long FIRST_WINDOW = 16;
    private static final long LARGEST_WINDOW = 4_096;
    private static final long GROWTH = 8;
    private static final long MOST_BYTES = 4 * 1024 * 1024;
    private static final AvroCodec<SealedMessage> CODEC =
            AvroCodec.of(SealedMessage.getClassSchema(), SealedMessage.class);

    private final BrokerAccess broker;

    TopicTail(BrokerAccess broker) {
        this.broker = broker;
    }

    @Override
    public Optional<SealedMessage> newest(
            String channel, long beforeOffset, Predicate<SealedMessage> holds) {
        TopicPartition topic = new TopicPartition(channel, 0);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer("read_committed")) {
            consumer.assign(List.of(topic));
            long end =
                    beforeOffset == END
                            ? settledEnd(consumer, topic)
                            : Math.min(
                                    beforeOffset,
                                    offset(consumer.endOffsets(List.of(topic)), topic));
            long begin = offset(consumer.beginningOffsets(List.of(topic)), topic);
            for (long window = FIRST_WINDOW; end > begin; ) {
                long from = Math.max(begin, end - window);
                NewestRecords read = read(consumer, topic, from, end);
                Optional<SealedMessage> found = newestOf(read, holds);
                if (found.isPresent()) {
                    return found;
                }
                end = read.unreadBelow(from);
                window =
                        read.overflowed()
                                ? Math.max(1, read.count())
                                : Math.min(LARGEST_WINDOW, window * GROWTH);
            }
            return Optional.empty();
        }
    }

    /// The end once no transaction is open: what a predecessor left open is committed or aborted by
    /// then, and cannot come in between any more.
    private long settledEnd(KafkaConsumer<byte[], byte[]> committed, TopicPartition topic) {
        try (KafkaConsumer<byte[], byte[]> uncommitted = consumer("read_uncommitted")) {
            long pauses = PATIENCE.dividedBy(PAUSE);
            for (long pause = 0; pause < pauses; pause++) {
                long all = offset(uncommitted.endOffsets(List.of(topic)), topic);
                long end = offset(committed.endOffsets(List.of(topic)), topic);
                if (end >= all) {
                    return end;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            throw new IllegalStateException("a transaction stays open on " + topic);
        }
    }

    private static NewestRecords read(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition topic, long from, long end) {
        NewestRecords newest = new NewestRecords(MOST_BYTES);
        consumer.seek(topic, from);
        while (consumer.position(topic) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PAUSE)) {
                if (record.offset() < end && record.value() != null) {
                    newest.add(record);
                }
            }
        }
        return newest;
    }

    private static Optional<SealedMessage> newestOf(
            NewestRecords records, Predicate<SealedMessage> holds) {
        for (ConsumerRecord<byte[], byte[]> record : records.newestFirst()) {
            try {
                SealedMessage message = CODEC.decode(record.value());
                if (holds.test(message)) {
                    return Optional.of(message);
                }
            } catch (UnreadableRecord unreadable) {
                // a bad record says nothing about the channel; its alarm was raised when it came
            }
        }
        return Optional.empty();
    }

    private static long offset(Map<TopicPartition, Long> offsets, TopicPartition topic) {
        Long offset = offsets.get(topic);
        if (offset == null) {
            throw new IllegalStateException("no such topic: " + topic);
        }
        return offset;
    }

    private KafkaConsumer<byte[], byte[]> consumer(String isolation) {
        return new KafkaConsumer<>(
                broker.with(
                        Map.of(
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                isolation,
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false,
                                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                                false,
                                ConsumerConfig.CLIENT_ID_CONFIG,
                                "exchange-service-tail-" + isolation)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
