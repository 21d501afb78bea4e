package org.liaison.audit.ledger.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.liaison.audit.ledger.Ledger;
import org.liaison.audit.ledger.Line;
import org.liaison.audit.ledger.LogStopped;
import org.liaison.audit.ledger.LogTopicIds;
import org.liaison.audit.ledger.Received;
import org.liaison.kit.kafka.LogCommit;
import org.liaison.kit.sink.BatchValues;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/// Takes a batch of a topic to its log. Returns when the batch is durable; a throw means that the
/// database did not take it, or that the log stands still, and the whole batch comes again. Of a
/// log that stands still the guard is told beside the offset.
final class LedgerListener<L extends Line> implements Consumer<Message<List<byte[]>>> {

    private final EntryReading<L> reading;
    private final Ledger<L> ledger;
    private final LogTopicIds ids;

    LedgerListener(EntryReading<L> reading, Ledger<L> ledger, LogTopicIds ids) {
        this.reading = reading;
        this.ledger = ledger;
        this.ids = ids;
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        List<byte[]> values = BatchValues.of(batch.getPayload());
        List<Long> offsets = offsets(batch);
        List<Received<L>> received = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            received.add(reading.of(offsets.get(i), values.get(i)));
        }
        try {
            ledger.append(received);
        } catch (LogStopped stopped) {
            ids.forget(reading.topic());
            tellTheGuard(batch, offsets.getFirst());
            throw stopped;
        }
    }

    /// Nothing is passed over: it is where the batch begins that is committed.
    private void tellTheGuard(Message<?> batch, long first) {
        if (batch.getHeaders().get(KafkaHeaders.CONSUMER)
                instanceof org.apache.kafka.clients.consumer.Consumer<?, ?> consumer) {
            consumer.commitSync(
                    Map.of(
                            new TopicPartition(reading.topic(), 0),
                            new OffsetAndMetadata(first, LogCommit.STOPPED)));
        }
    }

    @SuppressWarnings("unchecked") // the binder puts one Long a record into this header
    private static List<Long> offsets(Message<?> batch) {
        Object offsets = batch.getHeaders().get(KafkaHeaders.OFFSET);
        if (offsets instanceof List<?> list) {
            return (List<Long>) list;
        }
        throw new IllegalStateException("The binder gave no offsets: batch mode is off");
    }
}
