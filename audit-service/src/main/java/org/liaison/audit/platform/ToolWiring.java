package org.liaison.audit.platform;

import java.time.Clock;
import org.liaison.audit.checkpoint.Checkpoints;
import org.liaison.audit.export.ExportEntries;
import org.liaison.audit.export.KeptEntries;
import org.liaison.audit.export.OwnLists;
import org.liaison.audit.export.Reconcile;
import org.liaison.audit.fsck.Anchors;
import org.liaison.audit.fsck.Examine;
import org.liaison.audit.fsck.StoredLogs;
import org.liaison.audit.ledger.Replay;
import org.liaison.audit.proof.LoggedEntries;
import org.liaison.audit.proof.ProveEntry;
import org.liaison.audit.recovery.DeclareGap;
import org.liaison.audit.recovery.Epochs;
import org.liaison.audit.recovery.LogPosition;
import org.liaison.audit.tree.LogTrees;
import org.liaison.kit.kafka.KafkaWiring;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.kit.seal.OfficeSeal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.Environment;

/// All that a tool needs: the office, its database, and made only when asked for, its topics. It is
/// no part of the service's own wiring, which therefore must not find it by scanning.
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    KafkaWiring.class
})
@EnableConfigurationProperties(OfficeSettings.class)
@ComponentScan({
    "org.liaison.audit.fsck",
    "org.liaison.audit.tree",
    "org.liaison.audit.ledger",
    "org.liaison.audit.export",
    "org.liaison.audit.recovery",
    "org.liaison.audit.checkpoint.postgres",
    "org.liaison.audit.proof.postgres"
})
class ToolWiring {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    OfficeSeal officeSeal(OfficeSettings office) {
        return OfficeSeal.from(office.keysDir().resolve("office-key.json"));
    }

    @Bean
    ExportTools exportTools(
            KeptEntries entries,
            LogTrees trees,
            OwnLists lists,
            OfficeSettings office,
            Environment options) {
        return new ExportTools(
                new ExportEntries(entries, trees, lists),
                new Reconcile(entries, office.office()),
                options);
    }

    @Bean
    GapTools gapTools(
            StoredLogs logs,
            Anchors anchors,
            Epochs epochs,
            LogPosition position,
            Clock clock,
            Environment options) {
        Examine examine = new Examine(logs, anchors, (log, at, count) -> {});
        return new GapTools(new DeclareGap(examine, anchors, epochs, position, clock), options);
    }

    @Bean
    ProofTool proofTool(
            LoggedEntries entries, Checkpoints checkpoints, LogTrees trees, Environment options) {
        return new ProofTool(new ProveEntry(entries, checkpoints, trees), options);
    }

    @Bean
    Tools tools(
            StoredLogs logs,
            Anchors anchors,
            Environment options,
            ObjectProvider<Replay> replay,
            ObjectProvider<ExportTools> exports,
            ObjectProvider<GapTools> gaps,
            ObjectProvider<ProofTool> proofs) {
        return new Tools(logs, anchors, options, replay, exports, gaps, proofs);
    }
}
