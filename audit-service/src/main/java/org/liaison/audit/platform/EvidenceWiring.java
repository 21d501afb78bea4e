package org.liaison.audit.platform;

import java.time.Clock;
import org.liaison.audit.checkpoint.Checkpoints;
import org.liaison.audit.checkpoint.LastSigned;
import org.liaison.audit.checkpoint.LogKeys;
import org.liaison.audit.checkpoint.SignCheckpoint;
import org.liaison.audit.proof.LoggedEntries;
import org.liaison.audit.proof.ProveEntry;
import org.liaison.audit.proof.ServeTiles;
import org.liaison.audit.tree.LogName;
import org.liaison.audit.tree.LogTrees;
import org.liaison.kit.problem.SafeTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Checkpoints twice a second, so that the newest is at most a second behind.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EvidenceWiring {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceWiring.class);
    private static final long HALF_A_SECOND = 500;

    @Bean
    SignCheckpoint signCheckpoint(
            LogTrees trees,
            Checkpoints checkpoints,
            LogKeys keys,
            LastSigned lastSigned,
            Clock clock) {
        for (LogName log : LogName.values()) {
            // Made at the first start and not at the first use: partners are given the public half.
            var _ = keys.of(log);
        }
        return new SignCheckpoint(trees, checkpoints, keys, lastSigned, clock);
    }

    @Bean
    ProveEntry proveEntry(LoggedEntries entries, Checkpoints checkpoints, LogTrees trees) {
        return new ProveEntry(entries, checkpoints, trees);
    }

    @Bean
    ServeTiles serveTiles(LogTrees trees, LoggedEntries entries, Checkpoints checkpoints) {
        return new ServeTiles(trees, entries, checkpoints);
    }

    @Bean
    Signing signing(SignCheckpoint sign, Turns turns) {
        return new Signing(sign, turns);
    }

    /// An outage of the database ends one round, not the rounds.
    record Signing(SignCheckpoint sign, Turns turns) {

        @Scheduled(fixedDelay = HALF_A_SECOND)
        void round() {
            try {
                turns.take(this::everyLog);
            } catch (IllegalStateException outage) {
                LOG.warn("checkpoints=none outage={}", SafeTrace.of(outage));
            }
        }

        private void everyLog() {
            for (LogName log : LogName.values()) {
                try {
                    sign.sign(log);
                } catch (RuntimeException outage) {
                    LOG.warn("checkpoint={} outage={}", log.code(), SafeTrace.of(outage));
                }
            }
        }
    }
}
