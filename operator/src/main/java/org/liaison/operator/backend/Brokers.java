package org.liaison.operator.backend;

import java.util.List;
import java.util.stream.Collectors;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.PortPlan;

/// All brokers of an office on this machine.
public record Brokers(LauncherSettings settings, Office office) {

    /// Where the office's own clients begin: any broker that answers tells them of the others.
    public String internal() {
        return addresses(settings.ports().kafkaInternal(office));
    }

    /// Where the partners' bridges begin.
    String partner() {
        return addresses(settings.ports().kafkaPartner(office));
    }

    public List<PartId> parts() {
        return nodes().stream().map(node -> PartId.of(office, name(node))).toList();
    }

    List<Integer> nodes() {
        return settings.profile().brokers();
    }

    /// The part's name of one of them.
    ///
    /// @param node from 1
    static String name(int node) {
        return node == 1 ? KafkaBackend.NAME : KafkaBackend.NAME + "-" + node;
    }

    private String addresses(int first) {
        PortPlan ports = settings.ports();
        return nodes().stream()
                .map(node -> "127.0.0.1:" + ports.ofBroker(first, node))
                .collect(Collectors.joining(","));
    }
}
