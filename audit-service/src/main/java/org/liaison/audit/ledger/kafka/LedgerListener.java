package org.liaison.audit.ledger.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.liaison.audit.ledger.Leaf;
import org.liaison.audit.ledger.Ledger;
import org.liaison.audit.ledger.Line;
import org.liaison.audit.ledger.Received;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.kit.seal.SealBroken;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/// Takes a batch of a topic to its log. Returns when the batch is durable; a throw means that the
/// database did not take it, and the whole batch comes again.
final class LedgerListener<L extends Line> implements Consumer<Message<List<byte[]>>> {

    private final String topic;
    private final OfficeSeal seal;
    private final Function<byte[], L> toLine;
    private final Ledger<L> ledger;

    LedgerListener(String topic, OfficeSeal seal, Function<byte[], L> toLine, Ledger<L> ledger) {
        this.topic = topic;
        this.seal = seal;
        this.toLine = toLine;
        this.ledger = ledger;
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        List<byte[]> values = batch.getPayload();
        List<Long> offsets = offsets(batch);
        List<Received<L>> received = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            received.add(received(offsets.get(i), values.get(i)));
        }
        ledger.append(received);
    }

    private Received<L> received(long offset, byte[] value) {
        try {
            byte[] entry = seal.open(topic, value);
            return new Received.Legible<>(offset, toLine.apply(entry));
        } catch (SealBroken broken) {
            return new Received.Illegible<>(offset, "seal-broken", Leaf.of(value));
        } catch (UnreadableRecord unreadable) {
            return new Received.Illegible<>(offset, "schema-unknown", Leaf.of(value));
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
