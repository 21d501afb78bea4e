package org.liaison.audit.ledger.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.liaison.audit.ledger.Ledger;
import org.liaison.audit.ledger.Line;
import org.liaison.audit.ledger.Received;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/// Takes a batch of a topic to its log. Returns when the batch is durable; a throw means that the
/// database did not take it, and the whole batch comes again.
final class LedgerListener<L extends Line> implements Consumer<Message<List<byte[]>>> {

    private final EntryReading<L> reading;
    private final Ledger<L> ledger;

    LedgerListener(EntryReading<L> reading, Ledger<L> ledger) {
        this.reading = reading;
        this.ledger = ledger;
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        List<byte[]> values = batch.getPayload();
        List<Long> offsets = offsets(batch);
        List<Received<L>> received = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            received.add(reading.of(offsets.get(i), values.get(i)));
        }
        ledger.append(received);
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
