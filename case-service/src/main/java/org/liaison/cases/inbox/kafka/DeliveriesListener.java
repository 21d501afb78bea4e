package org.liaison.cases.inbox.kafka;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.liaison.cases.content.Bytes;
import org.liaison.cases.exchangefile.Counterpart;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.inbox.Arrived;
import org.liaison.cases.inbox.ReceiveMessages;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.kit.seal.SealBroken;
import org.liaison.kit.sink.BatchValues;
import org.liaison.kit.sink.RefusedRows;
import org.liaison.policy.instrument.InstrumentRef;
import org.liaison.policy.message.MessageKind;
import org.liaison.schemas.Topics;
import org.liaison.schemas.cases.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;

/// Takes batches of deliveries into the inbox. Offsets are committed after the database is; a crash
/// between the two repeats the batch, which changes nothing.
@Component("deliveries")
class DeliveriesListener implements Consumer<Message<List<byte[]>>> {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveriesListener.class);
    private static final AvroCodec<Delivery> CODEC =
            AvroCodec.of(Delivery.getClassSchema(), Delivery.class);

    private record Read(Supplier<byte[]> record, Arrived arrived) {
        @Override
        public String toString() {
            return "Read[redacted]";
        }
    }

    private static final RefusedRows REFUSED =
            new RefusedRows(Set.of("inbox_content_digest_check"));

    private final ReceiveMessages receiveMessages;
    private final DeadLetters deadLetters;
    private final OfficeSeal seal;

    DeliveriesListener(ReceiveMessages receiveMessages, DeadLetters deadLetters, OfficeSeal seal) {
        this.receiveMessages = receiveMessages;
        this.deadLetters = deadLetters;
        this.seal = seal;
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        List<Read> readable = new ArrayList<>();
        List<byte[]> aside = new ArrayList<>();
        for (byte[] record : BatchValues.of(batch.getPayload())) {
            read(record)
                    .ifPresentOrElse(
                            arrived -> readable.add(new Read(() -> record, arrived)),
                            () -> aside.add(record));
        }
        List<Read> refused = REFUSED.take(readable, this::receive);
        refused.forEach(each -> aside.add(each.record().get()));
        deadLetters.keep(Topics.CASE_DELIVERIES, aside);
        if (!refused.isEmpty()) {
            // Its partner has a receipt that it was delivered: somebody must look.
            LOG.error("topic={} refusedByTheDatabase={}", Topics.CASE_DELIVERIES, refused.size());
        }
    }

    private void receive(List<Read> readable) {
        ReceiveMessages.Batch taken =
                receiveMessages.receive(readable.stream().map(Read::arrived).toList());
        if (taken.alarmed() > 0) {
            LOG.error("topic={} sameIdOtherDigest={}", Topics.CASE_DELIVERIES, taken.alarmed());
        }
    }

    private Optional<Arrived> read(byte[] record) {
        try {
            return Optional.of(arrived(CODEC.decode(seal.open(Topics.CASE_DELIVERIES, record))));
        } catch (SealBroken | UnreadableRecord | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Arrived arrived(Delivery delivery) {
        return new Arrived(
                UUID.fromString(delivery.getMessageId()),
                MessageKind.valueOf(delivery.getKind().name()),
                ExchangeFileId.of(delivery.getExchangeFileId()),
                new Counterpart(delivery.getOriginOffice(), delivery.getOriginUnit()),
                delivery.getRecipientUnit(),
                InstrumentRef.of(delivery.getInstrumentId(), delivery.getInstrumentVersion()),
                Bytes.of(delivery.getContentDigest().bytes()),
                Bytes.of(bytes(delivery.getContent())),
                delivery.getReceivedAt());
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
