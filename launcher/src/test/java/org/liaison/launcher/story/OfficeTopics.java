package org.liaison.launcher.story;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.kafka.BrokerAccess;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.operator.backend.BrokerUser;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;

/// The topics of an office as somebody sees them who has the cluster, and, with the office's key,
/// the office itself.
final class OfficeTopics {

    private static final Duration POLL = Duration.ofMillis(200);

    private final BrokerAccess broker;
    private final OfficeSeal seal;

    OfficeTopics(LauncherSettings settings, Office office) {
        this.broker = BrokerUser.administrator(settings, office);
        this.seal =
                OfficeSeal.from(
                        settings.state()
                                .office(office)
                                .secrets("exchange-service")
                                .resolve("office-key.json"));
    }

    /// Every record of every topic, the cluster's own topics too, committed or not.
    List<ConsumerRecord<byte[], byte[]>> records() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer("read_uncommitted")) {
            return read(
                    consumer,
                    consumer.listTopics().values().stream()
                            .flatMap(List::stream)
                            .map(part -> new TopicPartition(part.topic(), part.partition()))
                            .toList());
        }
    }

    List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        return records(topic, "read_uncommitted");
    }

    /// What the bridge takes of a topic.
    List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
        return records(topic, "read_committed");
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String topic, String isolation) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(isolation)) {
            return read(
                    consumer,
                    consumer.partitionsFor(topic).stream()
                            .map(part -> new TopicPartition(topic, part.partition()))
                            .toList());
        }
    }

    /// The number of the broker that leads a topic of one partition.
    int leader(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer("read_uncommitted")) {
            return consumer.partitionsFor(topic).getFirst().leader().id();
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(
            KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(records::add);
        }
        return records;
    }

    /// Puts a record on a topic as somebody does who holds the cluster.
    void put(String topic, ConsumerRecord<byte[], byte[]> like, byte[] value) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        broker.with(Map.of()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            var _ =
                    producer.send(
                            new ProducerRecord<>(
                                    topic,
                                    like.partition(),
                                    null,
                                    like.key(),
                                    value,
                                    like.headers()));
        }
    }

    /// Whether only this office may read the topic: its values are sealed with the office's key.
    static boolean isInternal(String topic) {
        return topic.startsWith("case.") || topic.startsWith("audit.") || topic.endsWith(".dlq");
    }

    byte[] opened(ConsumerRecord<byte[], byte[]> record) {
        return seal.open(record.topic(), record.value());
    }

    /// Key, value and headers.
    static byte[] raw(ConsumerRecord<byte[], byte[]> record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(record.key(), bytes);
        write(record.value(), bytes);
        record.headers()
                .forEach(header -> {
                    bytes.writeBytes(header.key().getBytes(StandardCharsets.UTF_8));
                    write(header.value(), bytes);
                });
        return bytes.toByteArray();
    }

    private static void write(byte @Nullable [] part, ByteArrayOutputStream to) {
        if (part != null) {
            to.writeBytes(part);
        }
        to.write('\n');
    }

    private KafkaConsumer<byte[], byte[]> consumer(String isolation) {
        return new KafkaConsumer<>(
                broker.with(
                        Map.of(
                                ConsumerConfig.EXCLUDE_INTERNAL_TOPICS_CONFIG,
                                false,
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                isolation,
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
