package org.liaison.operator.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.PortPlan;
import org.liaison.operator.office.Profile;
import org.liaison.operator.process.Launch;
import org.liaison.operator.process.LoopbackPort;
import org.liaison.operator.process.Patience;

/// A Kafka broker of an office: one KRaft node, alone or with others.
public final class KafkaBackend extends OfficePart {

    static final String NAME = "kafka";
    private static final int HEAP_MEGABYTES = 384;
    private static final int TOOL_HEAP_MEGABYTES = 96;

    private static final Duration REGISTERED_WITHIN = Duration.ofMinutes(3);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    private final int node;

    /// @param node its number, from 1
    public KafkaBackend(LauncherSettings settings, Office office, int node) {
        super(settings, office, Brokers.name(node));
        this.node = node;
    }

    @Override
    public List<Integer> ports() {
        PortPlan ports = settings.ports();
        return List.of(
                internal(),
                ports.ofBroker(ports.kafkaPartner(office), node),
                ports.ofBroker(ports.kafkaController(office), node),
                ports.ofBroker(ports.kafkaBroker(office), node));
    }

    @Override
    public List<PartId> needs() {
        return List.of();
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        BrokerProperties properties =
                new BrokerProperties(
                        office,
                        settings.ports(),
                        folder.data(name()),
                        ListenerSecurity.of(folder),
                        node,
                        settings.profile());
        Files.createDirectories(configuration().getParent());
        Files.writeString(configuration(), properties.render());
        KafkaLogging.write(logging());
        if (Files.notExists(folder.data(name()).resolve("meta.properties"))) {
            format();
        }
    }

    @Override
    public Launch launch() throws IOException {
        List<String> learnt =
                new AotCache(settings, NAME)
                        .options(
                                office,
                                node,
                                AotCache.fingerprint(settings.installation().library()));
        List<String> command =
                Jvm.kafka(settings, HEAP_MEGABYTES, learnt, logging(), "kafka.Kafka");
        command.add(configuration().toString());
        return new Launch(command, Map.of(), log(), folder.path());
    }

    @Override
    public boolean isReady() {
        return new LoopbackPort(internal()).answers() && channels().brokersAnswer(1);
    }

    /// The first one makes the topics, when there are brokers enough to keep every record as often
    /// as it must be kept.
    @Override
    public void whenReady() throws IOException, InterruptedException {
        if (node == 1) {
            int brokers = settings.profile().brokers().size();
            var _ = Patience.until(REGISTERED_WITHIN, () -> channels().brokersAnswer(brokers));
            channels().make();
        }
    }

    /// The last of several cannot hand over what it leads and would wait for somebody to take it.
    @Override
    public Duration grace() {
        return settings.profile() == Profile.SINGLE ? super.grace() : STOPS_WITHIN;
    }

    private OfficeChannels channels() {
        int broker = settings.ports().ofBroker(settings.ports().kafkaBroker(office), node);
        return new OfficeChannels(office, folder, "127.0.0.1:" + broker);
    }

    private int internal() {
        return settings.ports().ofBroker(settings.ports().kafkaInternal(office), node);
    }

    private String name() {
        return id().name();
    }

    /// The brokers of an office know by it that they are one cluster.
    private String clusterId() throws IOException {
        Path kept = folder.config("kafka-cluster-id");
        synchronized (KafkaBackend.class) {
            if (Files.notExists(kept)) {
                Files.writeString(kept, Uuid.randomUuid().toString());
            }
            return Files.readString(kept);
        }
    }

    private void format() throws IOException, InterruptedException {
        Archive.delete(folder.data(name()));
        List<String> command =
                Jvm.kafka(
                        settings,
                        TOOL_HEAP_MEGABYTES,
                        List.of(),
                        logging(),
                        "kafka.tools.StorageTool");
        command.addAll(
                List.of(
                        "format",
                        "--cluster-id",
                        clusterId(),
                        "--config",
                        configuration().toString()));
        if (new Launch(command, Map.of(), log(), folder.path()).run() != 0) {
            Archive.delete(folder.data(name()));
            throw new OperatorFailure(id() + " could not format its storage; see " + log());
        }
    }

    private Path configuration() {
        return folder.config(name() + ".properties");
    }

    private Path logging() {
        return folder.config("kafka-log4j2.properties");
    }
}
