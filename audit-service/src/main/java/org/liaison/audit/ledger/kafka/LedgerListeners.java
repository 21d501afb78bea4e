package org.liaison.audit.ledger.kafka;

import java.util.List;
import java.util.function.Consumer;
import org.liaison.audit.ledger.AccessLine;
import org.liaison.audit.ledger.DisclosureLine;
import org.liaison.audit.ledger.Ledger;
import org.liaison.audit.ledger.LogTopicIds;
import org.liaison.kit.seal.OfficeSeal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// The functions that Spring Cloud Stream binds to the two topics.
@Configuration(proxyBeanMethods = false)
class LedgerListeners {

    @Bean
    Consumer<Message<List<byte[]>>> disclosures(
            OfficeSeal seal, Ledger<DisclosureLine> ledger, LogTopicIds ids) {
        return new LedgerListener<>(EntryReading.disclosures(seal), ledger, ids);
    }

    @Bean
    Consumer<Message<List<byte[]>>> access(
            OfficeSeal seal, Ledger<AccessLine> ledger, LogTopicIds ids) {
        return new LedgerListener<>(EntryReading.accesses(seal), ledger, ids);
    }
}
