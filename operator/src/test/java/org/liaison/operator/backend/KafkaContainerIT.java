package org.liaison.operator.backend;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;

/// A broker in a container, configured by variables as the official image is, keeps the contract of
/// an office's.
@Tag("docker")
final class KafkaContainerIT extends KafkaContract {

    private static final ListenerSecurity INSIDE =
            new ListenerSecurity(
                    Path.of("/tmp/partner-listener.pem"),
                    Path.of("/tmp/trusted-bridges.pem"),
                    Path.of("/tmp/broker.pem"),
                    Path.of("/tmp/trusted-brokers.pem"));

    private @Nullable LoopbackContainer container;

    @Override
    void start(Addresses addresses, ListenerSecurity security) {
        Map<String, String> settings = officeSettings(INSIDE);
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:9094");
        // The same ports inside: the broker comes to itself at what it advertises.
        settings.put(
                "listeners",
                addresses.advertised().replace("127.0.0.1", "0.0.0.0")
                        + ",CONTROLLER://127.0.0.1:9094");
        settings.put("advertised.listeners", addresses.advertised());
        settings.put("log.dirs", "/var/lib/kafka/data");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        LoopbackContainer started =
                new LoopbackContainer("liaison.kafka.image", "apache/kafka:4.3.1")
                        .with(variables(settings))
                        .holding(security.partnerKey(), INSIDE.partnerKey().toString())
                        .holding(security.trustedBridges(), INSIDE.trustedBridges().toString())
                        .holding(security.brokerKey(), INSIDE.brokerKey().toString())
                        .holding(security.trustedBrokers(), INSIDE.trustedBrokers().toString())
                        .publishing(port(addresses.internal()), addresses.internal())
                        .publishing(port(addresses.partner()), addresses.partner())
                        .publishing(port(addresses.broker()), addresses.broker());
        container = started;
        started.start();
    }

    @Override
    void stop() {
        if (container != null) {
            container.stop();
        }
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    /// `log.dirs` is `KAFKA_LOG_DIRS`.
    private static Map<String, String> variables(Map<String, String> settings) {
        Map<String, String> variables = new HashMap<>();
        variables.put("CLUSTER_ID", "bGlhaXNvbi1jb250cmFjdA");
        variables.put("KAFKA_HEAP_OPTS", "-Xms64m -Xmx384m");
        settings.forEach((name, value) ->
                variables.put(
                        "KAFKA_"
                                + name.replace("-", "___")
                                        .replace('.', '_')
                                        .toUpperCase(Locale.ROOT),
                        value));
        return variables;
    }
}
