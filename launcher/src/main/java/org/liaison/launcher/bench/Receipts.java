package org.liaison.launcher.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.schemas.Topics;
import org.liaison.schemas.cases.DisclosureOutcome;
import org.liaison.schemas.cases.OutcomeKind;

/// Counts the receipts that came back to the sending office: outcomes `IN_INBOX` on
/// `case.outcomes`.
final class Receipts implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final OfficeSeal seal;
    private final AvroCodec<DisclosureOutcome> codec =
            AvroCodec.of(DisclosureOutcome.getClassSchema(), DisclosureOutcome.class);
    private long seen;

    Receipts(BenchOffice office) {
        seal = OfficeSeal.from(office.secrets().resolve("case-service/office-key.json"));
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers", office.brokers(),
                                "enable.auto.commit", "false",
                                "isolation.level", "read_committed",
                                "max.poll.records", "5000"),
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

    /// Receipts since this was made.
    long count() {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(20))) {
            DisclosureOutcome outcome =
                    codec.decode(seal.open(Topics.CASE_OUTCOMES, record.value()));
            if (outcome.getOutcome() == OutcomeKind.IN_INBOX) {
                seen++;
            }
        }
        return seen;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
