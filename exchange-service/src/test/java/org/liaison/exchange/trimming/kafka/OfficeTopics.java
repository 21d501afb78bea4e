package org.liaison.exchange.trimming.kafka;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.liaison.exchange.fixture.TwoOffices;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.kafka.BrokerAccess;
import org.liaison.schemas.Topics;
import org.liaison.schemas.cases.Crossings;
import org.liaison.schemas.exchange.Digest;
import org.liaison.schemas.exchange.SealedMessage;
import org.liaison.schemas.exchange.Signature;
import org.liaison.testkit.EmbeddedKafka;

/// Topics of an office on the broker of this JVM, which is emptied first, written in transactions
/// as exchange-service writes them.
final class OfficeTopics implements AutoCloseable {

    private static final AvroCodec<SealedMessage> SEALED =
            AvroCodec.of(SealedMessage.getClassSchema(), SealedMessage.class);
    private static final AvroCodec<Crossings> CROSSINGS =
            AvroCodec.of(Crossings.getClassSchema(), Crossings.class);

    private final EmbeddedKafka kafka = EmbeddedKafka.emptied();
    private final KafkaProducer<byte[], byte[]> producer;

    OfficeTopics() {
        kafka.createTopic(Topics.CROSSINGS, 1);
        kafka.createTopic("exchange.es.cn", 1);
        producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                kafka.bootstrapServers(),
                                "transactional.id",
                                "trimming"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        producer.initTransactions();
    }

    void create(String topic, int partitions) {
        kafka.createTopic(topic, partitions);
    }

    BrokerTopics trimmable() {
        return new BrokerTopics(BrokerAccess.open(kafka.bootstrapServers()));
    }

    /// Messages with these ids depart in one transaction, the first with this sequence.
    void departed(long firstSequence, String... ids) {
        producer.beginTransaction();
        depart(firstSequence, ids);
        producer.commitTransaction();
    }

    void abortedDeparture(long firstSequence, String... ids) {
        producer.beginTransaction();
        depart(firstSequence, ids);
        producer.flush();
        producer.abortTransaction();
    }

    void receiptedOn(String channel, String... ids) {
        producer.beginTransaction();
        crossing(new Crossings(channel, 0L, List.of(), List.of(ids)));
        producer.commitTransaction();
    }

    void receipted(String... ids) {
        receiptedOn("exchange.es.cn", ids);
    }

    void write(String topic, int partition, int records) {
        producer.beginTransaction();
        for (int number = 0; number < records; number++) {
            var _ =
                    producer.send(
                            new ProducerRecord<>(
                                    topic, partition, null, new byte[] {(byte) number}));
        }
        producer.commitTransaction();
    }

    /// The group consumed everything below an offset.
    void consumed(String group, String topic, int partition, long below) {
        Map<String, Object> settings = Map.of("group.id", group);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(settings)) {
            consumer.assign(List.of(new TopicPartition(topic, partition)));
            consumer.commitSync(
                    Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(below)));
        }
    }

    List<Long> sequences() {
        return records("exchange.es.cn", 0).stream()
                .map(record -> SEALED.decode(record.value()).getSequence())
                .toList();
    }

    List<Long> offsets(String topic, int partition) {
        return records(topic, partition).stream().map(ConsumerRecord::offset).toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String topic, int partition) {
        TopicPartition place = new TopicPartition(topic, partition);
        try (KafkaConsumer<byte[], byte[]> consumer =
                consumer(Map.of("isolation.level", "read_committed"))) {
            consumer.assign(List.of(place));
            consumer.seekToBeginning(List.of(place));
            long end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (consumer.position(place) < end) {
                consumer.poll(Duration.ofMillis(50)).forEach(records::add);
            }
            return records;
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", kafka.bootstrapServers());
        settings.put("enable.auto.commit", "false");
        // A consumer is closed once the broker answered its last question.
        settings.put("fetch.max.wait.ms", 10);
        return new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private void depart(long firstSequence, String... ids) {
        for (int number = 0; number < ids.length; number++) {
            var _ =
                    producer.send(
                            new ProducerRecord<>(
                                    "exchange.es.cn",
                                    SEALED.encode(message(firstSequence + number))));
        }
        crossing(new Crossings("exchange.es.cn", firstSequence, List.of(ids), List.of()));
    }

    private void crossing(Crossings crossings) {
        byte[] sealed = TwoOffices.seal("es").seal(Topics.CROSSINGS, CROSSINGS.encode(crossings));
        var _ = producer.send(new ProducerRecord<>(Topics.CROSSINGS, sealed));
    }

    private static SealedMessage message(long sequence) {
        return SealedMessage.newBuilder()
                .setFormat(1)
                .setChannel("exchange.es.cn")
                .setSequence(sequence)
                .setPreviousDigest(new Digest(new byte[32]))
                .setEpoch(ByteBuffer.allocate(0))
                .setWrappedKey(ByteBuffer.allocate(0))
                .setNonce(ByteBuffer.allocate(0))
                .setCiphertext(ByteBuffer.allocate(0))
                .setSigningKeyId(new UUID(0, sequence).toString())
                .setBatchPath(List.of())
                .setBatchIndex(0)
                .setBatchSize(1)
                .setSignature(new Signature(new byte[64]))
                .build();
    }

    @Override
    public void close() {
        producer.close();
    }
}
