package org.liaison.cases.inbox.kafka;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.liaison.cases.inbox.Arrived;
import org.liaison.cases.inbox.Receipts;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.outbox.Outbox;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.schemas.Topics;
import org.liaison.schemas.cases.CaseToExchange;
import org.liaison.schemas.cases.InboxCommitted;
import org.liaison.schemas.exchange.Digest;
import org.liaison.schemas.exchange.ReceiptLine;
import org.springframework.stereotype.Component;

/// Receipts for exchange-service: an outbox row per partner and batch.
@Component
class OutboxReceipts implements Receipts {

    private static final AvroCodec<CaseToExchange> CODEC =
            AvroCodec.of(CaseToExchange.getClassSchema(), CaseToExchange.class);

    private final Outbox outbox;
    private final OfficeSeal seal;

    OutboxReceipts(Outbox outbox, OfficeSeal seal) {
        this.outbox = outbox;
        this.seal = seal;
    }

    @Override
    public void committed(List<Arrived> messages, Instant at) {
        Map<String, List<ReceiptLine>> lines = new TreeMap<>();
        for (Arrived message : messages) {
            lines.computeIfAbsent(message.sender().office(), _ -> new ArrayList<>())
                    .add(
                            new ReceiptLine(
                                    message.messageId().toString(),
                                    new Digest(message.digest().copy()),
                                    at.truncatedTo(ChronoUnit.MILLIS)));
        }
        lines.forEach((office, of) ->
                outbox.append(
                        Topics.CASE_AUTHORISATIONS,
                        office,
                        seal.seal(
                                Topics.CASE_AUTHORISATIONS,
                                CODEC.encode(new CaseToExchange(new InboxCommitted(office, of))))));
    }
}
