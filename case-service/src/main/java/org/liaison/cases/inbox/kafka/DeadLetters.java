package org.liaison.cases.inbox.kafka;

import java.util.List;
import org.liaison.cases.transaction.Transactions;
import org.liaison.kit.outbox.Outbox;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.schemas.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Keeps records that cannot be read, sealed, beside their topic.
@Component
class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final Outbox outbox;
    private final OfficeSeal seal;
    private final Transactions transactions;

    DeadLetters(Outbox outbox, OfficeSeal seal, Transactions transactions) {
        this.outbox = outbox;
        this.seal = seal;
        this.transactions = transactions;
    }

    void keep(String topic, List<byte[]> records) {
        if (records.isEmpty()) {
            return;
        }
        String letters = Topics.deadLetters(topic);
        transactions.inOne(() -> {
            records.forEach(each -> outbox.append(letters, null, seal.seal(letters, each)));
            return records.size();
        });
        LOG.warn("topic={} deadLetters={}", topic, records.size());
    }
}
