package org.liaison.exchange.trimming.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.liaison.exchange.trimming.TrimmableTopics;
import org.liaison.kit.kafka.BrokerAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Asks and tells the broker with an admin client, and reads with a consumer that joins no group;
/// both are made for each question, since there are few in an hour.
@Component
class BrokerTopics implements TrimmableTopics {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerTopics.class);
    private static final int PATIENCE_SECONDS = 30;
    private static final Duration POLL = Duration.ofMillis(200);

    /// At the end of a topic the broker holds a question back for so long, and closing waits for
    /// it.
    private static final int LAST_WAIT_MILLIS = 10;

    private final BrokerAccess broker;

    BrokerTopics(BrokerAccess broker) {
        this.broker = broker;
    }

    @Override
    public Map<Integer, Long> consumed(String topic, String group) {
        try (Admin admin = admin()) {
            Map<TopicPartition, OffsetAndMetadata> committed =
                    answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            Map<Integer, Long> consumed = new HashMap<>();
            committed.forEach((partition, offset) -> {
                if (offset != null && partition.topic().equals(topic)) {
                    consumed.put(partition.partition(), offset.offset());
                }
            });
            return consumed;
        }
    }

    @Override
    public Map<Integer, Long> writtenSince(String topic, Instant time) {
        try (Admin admin = admin()) {
            Map<Integer, Long> since =
                    offsets(admin, topic, OffsetSpec.forTimestamp(time.toEpochMilli()));
            Map<Integer, Long> ends = offsets(admin, topic, OffsetSpec.latest());
            // No record since then: everything is older.
            since.replaceAll(
                    (partition, offset) -> offset < 0 ? ends.getOrDefault(partition, 0L) : offset);
            return since;
        }
    }

    @Override
    public boolean holdsBelow(String topic, Map<Integer, Long> offsets) {
        Map<TopicPartition, Long> left = new HashMap<>();
        offsets.forEach(
                (partition, offset) -> left.put(new TopicPartition(topic, partition), offset));
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(left.keySet());
            consumer.seekToBeginning(left.keySet());
            Map<TopicPartition, Long> ends = consumer.endOffsets(left.keySet());
            left.replaceAll((each, offset) -> Math.min(offset, ends.getOrDefault(each, 0L)));
            while (left.entrySet().stream()
                    .anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    TopicPartition place = new TopicPartition(topic, record.partition());
                    if (record.offset() < left.getOrDefault(place, 0L)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    @Override
    public void read(String topic, RecordReader reader) {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (record.value() != null && !reader.wants(record.offset(), record.value())) {
                        return;
                    }
                }
            }
        }
    }

    @Override
    public boolean deleteBelow(String topic, int partition, long offset) {
        try (Admin admin = admin()) {
            long begin = offsets(admin, topic, OffsetSpec.earliest()).getOrDefault(partition, 0L);
            if (offset <= begin) {
                return false;
            }
            var _ =
                    answer(
                            admin.deleteRecords(
                                            Map.of(
                                                    new TopicPartition(topic, partition),
                                                    RecordsToDelete.beforeOffset(offset)))
                                    .all());
            LOG.info("topic={} partition={} trimmed-below={}", topic, partition, offset);
            return true;
        }
    }

    private static Map<Integer, Long> offsets(Admin admin, String topic, OffsetSpec spec) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        answer(admin.describeTopics(List.of(topic)).allTopicNames())
                .values()
                .forEach(description ->
                        description
                                .partitions()
                                .forEach(each ->
                                        asked.put(
                                                new TopicPartition(topic, each.partition()),
                                                spec)));
        Map<TopicPartition, ListOffsetsResultInfo> found = answer(admin.listOffsets(asked).all());
        Map<Integer, Long> offsets = new HashMap<>();
        found.forEach((partition, info) -> offsets.put(partition.partition(), info.offset()));
        return offsets;
    }

    private static <T> T answer(KafkaFuture<T> asked) {
        try {
            return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the broker", interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("The broker did not answer", failed);
        }
    }

    private Admin admin() {
        return Admin.create(
                broker.with(
                        Map.of(AdminClientConfig.CLIENT_ID_CONFIG, "exchange-service-trimmer")));
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                broker.with(
                        Map.of(
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed",
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false,
                                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                                false,
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "earliest",
                                ConsumerConfig.CLIENT_ID_CONFIG,
                                "exchange-service-trimmer",
                                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                                LAST_WAIT_MILLIS)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
