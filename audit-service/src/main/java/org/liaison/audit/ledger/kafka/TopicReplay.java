package org.liaison.audit.ledger.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.liaison.audit.ledger.AccessLine;
import org.liaison.audit.ledger.DisclosureLine;
import org.liaison.audit.ledger.Ledger;
import org.liaison.audit.ledger.Line;
import org.liaison.audit.ledger.Received;
import org.liaison.audit.ledger.Replay;
import org.liaison.audit.tree.LogName;
import org.liaison.kit.kafka.BrokerAccess;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.kit.sink.BatchValues;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Reads a topic without a consumer group: where the service once was, the broker still knows;
/// where the log stands, only the log knows.
@Component
@Lazy
class TopicReplay implements Replay {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final OfficeSeal seal;
    private final Ledger<DisclosureLine> disclosures;
    private final Ledger<AccessLine> accesses;
    private final BrokerAccess broker;

    TopicReplay(
            OfficeSeal seal,
            Ledger<DisclosureLine> disclosures,
            Ledger<AccessLine> accesses,
            BrokerAccess broker) {
        this.seal = seal;
        this.disclosures = disclosures;
        this.accesses = accesses;
        this.broker = broker;
    }

    @Override
    public Outcome replay(LogName log) {
        return switch (log) {
            case DISCLOSURES -> replay(EntryReading.disclosures(seal), disclosures);
            case ACCESS -> replay(EntryReading.accesses(seal), accesses);
        };
    }

    private <L extends Line> Outcome replay(EntryReading<L> reading, Ledger<L> ledger) {
        TopicPartition partition = new TopicPartition(reading.topic(), 0);
        List<TopicPartition> one = List.of(partition);
        long from = ledger.nextOffset();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            long begins = consumer.beginningOffsets(one).getOrDefault(partition, 0L);
            long end = consumer.endOffsets(one).getOrDefault(partition, 0L);
            if (begins > from) {
                return new Outcome.BeginsLater(from, begins);
            }
            if (end < from) {
                return new Outcome.BegunAnew(from, end);
            }
            consumer.assign(one);
            consumer.seek(partition, from);
            while (consumer.position(partition) < end) {
                append(consumer.poll(POLL), reading, ledger);
            }
            return new Outcome.Replayed(from, end);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                broker.with(
                        Map.of(
                                "isolation.level",
                                "read_committed",
                                "enable.auto.commit",
                                false,
                                "auto.offset.reset",
                                "none",
                                "max.poll.records",
                                2_000)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static <L extends Line> void append(
            Iterable<ConsumerRecord<byte[], byte[]>> records,
            EntryReading<L> reading,
            Ledger<L> ledger) {
        List<Received<L>> batch = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            batch.add(
                    reading.of(
                            record.offset(),
                            BatchValues.of(Collections.singletonList(record.value())).getFirst()));
        }
        if (!batch.isEmpty()) {
            ledger.append(batch);
        }
    }
}
