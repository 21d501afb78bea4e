package org.liaison.audit.ledger.postgres;

import java.time.Clock;
import org.liaison.audit.ledger.AccessLine;
import org.liaison.audit.ledger.DisclosureLine;
import org.liaison.audit.ledger.Ledger;
import org.liaison.audit.tree.LogTrees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// The two logs of the office.
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    Ledger<DisclosureLine> disclosureLedger(
            JdbcTemplate jdbc, LogTrees trees, TransactionTemplate transaction, Clock clock) {
        return new PostgresLedger<>(new DisclosureTable(jdbc), trees, jdbc, transaction, clock);
    }

    @Bean
    Ledger<AccessLine> accessLedger(
            JdbcTemplate jdbc, LogTrees trees, TransactionTemplate transaction, Clock clock) {
        return new PostgresLedger<>(new AccessTable(jdbc), trees, jdbc, transaction, clock);
    }
}
