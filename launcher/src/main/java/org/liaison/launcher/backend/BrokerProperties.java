package org.liaison.launcher.backend;

import java.nio.file.Path;
import org.liaison.launcher.office.Office;
import org.liaison.launcher.office.PortPlan;

/// The configuration of an office's broker: one node that is controller and broker, four listeners
/// on loopback.
///
/// INTERNAL is for the office's own services, PARTNER for partners' bridges alone, BROKER and
/// CONTROLLER for brokers among themselves.
record BrokerProperties(Office office, PortPlan ports, Path data, ListenerSecurity security) {

    String render() {
        return node() + security.render() + topics() + small();
    }

    private String node() {
        return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%3$d
        listeners=INTERNAL://127.0.0.1:%1$d,PARTNER://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%3$d,BROKER://127.0.0.1:%5$d
        advertised.listeners=INTERNAL://127.0.0.1:%1$d,PARTNER://127.0.0.1:%2$d,BROKER://127.0.0.1:%5$d
        log.dirs=%4$s
        """
                .formatted(
                        ports.kafkaInternal(office),
                        ports.kafkaPartner(office),
                        ports.kafkaController(office),
                        data,
                        ports.kafkaBroker(office));
    }

    private static String topics() {
        return """
        auto.create.topics.enable=false
        num.partitions=1
        default.replication.factor=1
        min.insync.replicas=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=10
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=10
        transaction.max.timeout.ms=60000
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        """;
    }

    private static String small() {
        return """
        group.initial.rebalance.delay.ms=0
        num.network.threads=2
        num.io.threads=4
        num.recovery.threads.per.data.dir=1
        log.cleaner.dedupe.buffer.size=16777216
        log.cleaner.threads=1
        """;
    }
}
