package org.liaison.kit.outbox;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.TopicLimits;
import org.liaison.schemas.Topics;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Where a use case leaves what is to be published, in the same transaction as what it decided.
public final class Outbox {

    /// Kafka's default limit of a record, less room for key and headers. A larger row would block
    /// every row behind it for ever, so it is refused while its cause can still be told.
    static final int LARGEST = 1_000_000;

    /// A dead letter is whatever its topic took, sealed.
    private static final int LARGEST_DEAD_LETTER = TopicLimits.LARGEST_DEAD_LETTER - 16_384;

    private final JdbcTemplate jdbc;
    private final Runnable wakeRelay;

    public Outbox(JdbcTemplate jdbc, Runnable wakeRelay) {
        this.jdbc = jdbc;
        this.wakeRelay = wakeRelay;
    }

    /// Adds a value, sealed already, to the caller's transaction; without one it is refused.
    public void append(String topic, @Nullable String key, byte[] sealedValue) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The outbox is written in a transaction only");
        }
        int largest = Topics.areDeadLetters(topic) ? LARGEST_DEAD_LETTER : LARGEST;
        if (sealedValue.length > largest) {
            throw new IllegalArgumentException(
                    "A value of %d bytes is larger than the %d of the outbox"
                            .formatted(sealedValue.length, largest));
        }
        jdbc.update(
                "insert into outbox (topic, record_key, value) values (?, ?, ?)",
                topic,
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                sealedValue);
        wakeAfterCommit();
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        wakeRelay.run();
                    }
                });
    }
}
