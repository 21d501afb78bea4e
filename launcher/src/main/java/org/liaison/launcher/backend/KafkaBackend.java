package org.liaison.launcher.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;
import org.liaison.launcher.LauncherFailure;
import org.liaison.launcher.office.LauncherSettings;
import org.liaison.launcher.office.Office;
import org.liaison.launcher.process.Launch;
import org.liaison.launcher.process.LoopbackPort;

/// The Kafka broker of an office: one KRaft node.
public final class KafkaBackend extends OfficePart {

    static final String NAME = "kafka";
    private static final int HEAP_MEGABYTES = 384;
    private static final int TOOL_HEAP_MEGABYTES = 96;

    public KafkaBackend(LauncherSettings settings, Office office) {
        super(settings, office, NAME);
    }

    @Override
    public List<Integer> ports() {
        return List.of(
                settings.ports().kafkaInternal(office),
                settings.ports().kafkaPartner(office),
                settings.ports().kafkaController(office),
                settings.ports().kafkaBroker(office));
    }

    @Override
    public List<PartId> needs() {
        return List.of();
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        BrokerProperties properties =
                new BrokerProperties(
                        office, settings.ports(), folder.data(NAME), ListenerSecurity.of(folder));
        Files.createDirectories(configuration().getParent());
        Files.writeString(configuration(), properties.render());
        KafkaLogging.write(logging());
        if (Files.notExists(folder.data(NAME).resolve("meta.properties"))) {
            format();
        }
    }

    @Override
    public Launch launch() throws IOException {
        List<String> learnt =
                new AotCache(settings, NAME)
                        .options(office, AotCache.fingerprint(settings.installation().library()));
        List<String> command =
                Jvm.kafka(settings, HEAP_MEGABYTES, learnt, logging(), "kafka.Kafka");
        command.add(configuration().toString());
        return new Launch(command, Map.of(), log(), folder.path());
    }

    @Override
    public boolean isReady() {
        return new LoopbackPort(settings.ports().kafkaInternal(office)).answers()
                && channels().brokerAnswers();
    }

    @Override
    public void whenReady() throws IOException, InterruptedException {
        channels().make();
    }

    private OfficeChannels channels() {
        return new OfficeChannels(
                office, folder, "127.0.0.1:" + settings.ports().kafkaBroker(office));
    }

    private void format() throws IOException, InterruptedException {
        Archive.delete(folder.data(NAME));
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
                        Uuid.randomUuid().toString(),
                        "--config",
                        configuration().toString()));
        if (new Launch(command, Map.of(), log(), folder.path()).run() != 0) {
            Archive.delete(folder.data(NAME));
            throw new LauncherFailure(id() + " could not format its storage; see " + log());
        }
    }

    private Path configuration() {
        return folder.config("kafka.properties");
    }

    private Path logging() {
        return folder.config("kafka-log4j2.properties");
    }
}
