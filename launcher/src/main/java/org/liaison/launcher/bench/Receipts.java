package org.liaison.launcher.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.schemas.Topics;
import org.liaison.schemas.cases.DisclosureOutcome;
import org.liaison.schemas.cases.OutcomeKind;

/// Counts the requests whose last receipt came back to the sending office, by the outcomes on
/// `case.outcomes`.
final class Receipts implements AutoCloseable {

    /// Published, delivered, in the inbox.
    private static final int OUTCOMES = 3;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final OfficeSeal seal;
    private final AvroCodec<DisclosureOutcome> codec =
            AvroCodec.of(DisclosureOutcome.getClassSchema(), DisclosureOutcome.class);
    private long outcomes;
    private OutcomeKind last = OutcomeKind.PUBLISHED;

    Receipts(BenchOffice office) {
        seal = OfficeSeal.from(office.secrets().resolve("case-service/office-key.json"));
        consumer =
                new KafkaConsumer<>(
                        office.brokers()
                                .with(
                                        Map.of(
                                                "enable.auto.commit", "false",
                                                "isolation.level", "read_committed",
                                                "max.poll.records", "5000")),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                consumer.partitionsFor(Topics.CASE_OUTCOMES).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /// Outcomes since this was made, three of them counted as one request that came back as far as
    /// the partner's inbox. Refusals would be miscounted here, but a refused request reaches
    /// neither the inbox nor the partner's log, for which a run waits as well. Only one record of a
    /// poll is opened: opening all would be part of what is measured.
    long count() {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(20));
        outcomes += records.count();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            last = codec.decode(seal.open(Topics.CASE_OUTCOMES, record.value())).getOutcome();
            break;
        }
        if (last == OutcomeKind.REFUSED) {
            throw new IllegalStateException("The guard refuses the requests of this bench");
        }
        return outcomes / OUTCOMES;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
