package org.liaison.launcher.backend;

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

    private static final String KEY = "/tmp/partner-listener.pem";
    private static final String TRUSTED = "/tmp/trusted-bridges.pem";

    private @Nullable LoopbackContainer container;

    @Override
    void start(String internal, String partner, PartnerListener certificates) {
        Map<String, String> settings =
                partnerSettings(new PartnerListener(Path.of(KEY), Path.of(TRUSTED)));
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:9094");
        // The same ports inside: the broker comes to itself at what it advertises.
        settings.put(
                "listeners",
                "INTERNAL://0.0.0.0:%d,PARTNER://0.0.0.0:%d,CONTROLLER://127.0.0.1:9094"
                        .formatted(port(internal), port(partner)));
        settings.put(
                "advertised.listeners", "INTERNAL://%s,PARTNER://%s".formatted(internal, partner));
        settings.put("log.dirs", "/var/lib/kafka/data");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        LoopbackContainer started =
                new LoopbackContainer("liaison.kafka.image", "apache/kafka:4.3.1")
                        .with(variables(settings))
                        .holding(certificates.key(), KEY)
                        .holding(certificates.trusted(), TRUSTED)
                        .publishing(port(internal), internal)
                        .publishing(port(partner), partner);
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
                variables.put("KAFKA_" + name.replace('.', '_').toUpperCase(Locale.ROOT), value));
        return variables;
    }
}
