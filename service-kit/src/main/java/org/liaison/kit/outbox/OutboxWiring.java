package org.liaison.kit.outbox;

import java.time.Clock;
import javax.sql.DataSource;
import org.liaison.kit.KitWiring;
import org.liaison.kit.access.AccessBatch;
import org.liaison.kit.access.AccessLog;
import org.liaison.kit.access.AccessPublication;
import org.liaison.kit.access.OnRecord;
import org.liaison.kit.commitment.CommitmentWiring;
import org.liaison.kit.commitment.PersonCommitments;
import org.liaison.kit.commitment.PersonEntriesController;
import org.liaison.kit.ids.IdSource;
import org.liaison.kit.kafka.BrokerAccess;
import org.liaison.kit.kafka.KafkaWiring;
import org.liaison.kit.kafka.RelayProducer;
import org.liaison.kit.seal.OfficeSeal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/// Outbox and access log, for a service that says `liaison.outbox.enabled=true`.
@AutoConfiguration(after = {KitWiring.class, KafkaWiring.class, CommitmentWiring.class})
@ConditionalOnClass(JdbcTemplate.class)
@ConditionalOnProperty("liaison.outbox.enabled")
public class OutboxWiring {

    /// Any constants, the same in every replica of a service.
    private static final long OUTBOX_LOCK = 0x4c49_4f55_5442_4f58L;

    private static final long ACCESS_LOCK = 0x4c49_4143_4352_4c59L;

    @Bean
    RelayProducer relayProducer(
            BrokerAccess broker, @Value("${spring.application.name}") String service) {
        return new RelayProducer(broker, service + "-relay");
    }

    @Bean
    OutboxRelay outboxRelay(DataSource database, RelayProducer producer) {
        return new OutboxRelay("outbox-relay", OUTBOX_LOCK, database, new OutboxBatch(producer));
    }

    @Bean
    AccessPublication accessPublication(JdbcTemplate jdbc) {
        return new AccessPublication(jdbc);
    }

    @Bean
    OutboxRelay accessRelay(
            DataSource database,
            RelayProducer producer,
            OfficeSeal seal,
            AccessPublication publication) {
        return new OutboxRelay(
                "access-relay",
                ACCESS_LOCK,
                database,
                new AccessBatch(producer, seal, publication::moved));
    }

    @Bean
    Outbox outbox(JdbcTemplate jdbc, @Qualifier("outboxRelay") OutboxRelay relay) {
        return new Outbox(jdbc, relay::wake);
    }

    @Bean
    AccessLog accessLog(
            @Value("${spring.application.name}") String service,
            JdbcTemplate jdbc,
            PersonCommitments commitments,
            IdSource ids,
            Clock clock,
            @Qualifier("accessRelay") OutboxRelay relay) {
        return new AccessLog(service, jdbc, commitments, ids, clock, relay::wake);
    }

    @Bean
    OnRecord onRecord(AccessLog log, PlatformTransactionManager transactions) {
        return new OnRecord(log, transactions);
    }

    @Bean
    PersonEntriesController personEntries(PersonCommitments commitments, OnRecord onRecord) {
        return new PersonEntriesController(commitments, onRecord);
    }
}
