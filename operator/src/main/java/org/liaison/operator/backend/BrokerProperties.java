package org.liaison.operator.backend;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.PortPlan;
import org.liaison.operator.office.Profile;
import org.liaison.operator.office.PropertyText;

/// The configuration of one broker of an office: a node that is controller and broker, four
/// listeners on loopback.
///
/// INTERNAL is for the office's own services, PARTNER for partners' bridges alone, BROKER and
/// CONTROLLER for brokers among themselves.
///
/// @param node its number, from 1
/// @param profile how many brokers there are
record BrokerProperties(
        Office office,
        PortPlan ports,
        Path data,
        ListenerSecurity security,
        int node,
        Profile profile) {

    String render() {
        return identity() + security.render() + topics() + small();
    }

    private String identity() {
        return """
        process.roles=broker,controller
        node.id=%5$d
        controller.quorum.voters=%6$s
        listeners=INTERNAL://127.0.0.1:%1$d,PARTNER://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%3$d,BROKER://127.0.0.1:%7$d
        advertised.listeners=INTERNAL://127.0.0.1:%1$d,PARTNER://127.0.0.1:%2$d,BROKER://127.0.0.1:%7$d
        log.dirs=%4$s
        """
                .formatted(
                        ports.ofBroker(ports.kafkaInternal(office), node),
                        ports.ofBroker(ports.kafkaPartner(office), node),
                        ports.ofBroker(ports.kafkaController(office), node),
                        PropertyText.escaped(data),
                        node,
                        voters(),
                        ports.ofBroker(ports.kafkaBroker(office), node));
    }

    private String voters() {
        return profile.brokers().stream()
                .map(voter ->
                        "%d@127.0.0.1:%d"
                                .formatted(
                                        voter,
                                        ports.ofBroker(ports.kafkaController(office), voter)))
                .collect(Collectors.joining(","));
    }

    private String topics() {
        return """
        auto.create.topics.enable=false
        num.partitions=1
        default.replication.factor=%1$d
        min.insync.replicas=%2$d
        offsets.topic.replication.factor=%1$d
        offsets.topic.num.partitions=10
        transaction.state.log.replication.factor=%1$d
        transaction.state.log.min.isr=%2$d
        transaction.state.log.num.partitions=10
        transaction.max.timeout.ms=60000
        share.coordinator.state.topic.replication.factor=%1$d
        share.coordinator.state.topic.min.isr=%2$d
        """
                .formatted(profile.brokers().size(), profile.inSync());
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
