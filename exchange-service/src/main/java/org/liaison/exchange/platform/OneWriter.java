package org.liaison.exchange.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.TransactionIdSuffixStrategy;

/// One transactional id for the whole office, whichever process writes and however often it had to
/// begin anew. Whoever begins to write takes the id, and with it the right to write, away from
/// whoever wrote before.
final class OneWriter implements TransactionIdSuffixStrategy {

    private static final String ALWAYS = "0";

    @Override
    public String acquireSuffix(@Nullable String prefix) {
        return ALWAYS;
    }

    @Override
    public void releaseSuffix(@Nullable String prefix, @Nullable String suffix) {
        // Nothing is counted.
    }
}
