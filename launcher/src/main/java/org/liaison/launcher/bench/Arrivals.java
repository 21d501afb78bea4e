package org.liaison.launcher.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.liaison.kit.kafka.BrokerAccess;

/// Reads committed records of a topic with one partition, from where it ended when this was made.
final class Arrivals implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;

    Arrivals(BrokerAccess brokers, String topic) {
        consumer =
                new KafkaConsumer<>(
                        brokers.with(
                                Map.of(
                                        "group.id", "bench-" + topic,
                                        "enable.auto.commit", "false",
                                        "isolation.level", "read_committed",
                                        "max.poll.records", "5000",
                                        "fetch.max.bytes", "16777216")),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions = List.of(new TopicPartition(topic, 0));
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        consumer.position(partitions.getFirst());
    }

    /// Waits for that many records and counts them.
    void await(int count, Duration patience) {
        int seen = 0;
        long deadline = System.nanoTime() + patience.toNanos();
        while (seen < count) {
            seen += consumer.poll(Duration.ofMillis(100)).count();
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "Only " + seen + " of " + count + " records arrived in time");
            }
        }
    }

    /// The values of the next records.
    List<byte[]> take(int count, Duration patience) {
        List<byte[]> values = new ArrayList<>(count);
        long deadline = System.nanoTime() + patience.toNanos();
        while (values.size() < count && System.nanoTime() < deadline) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                values.add(record.value());
            }
        }
        return values;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
