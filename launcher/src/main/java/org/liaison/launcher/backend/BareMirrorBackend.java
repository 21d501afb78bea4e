package org.liaison.launcher.backend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.backend.BridgeProperties;
import org.liaison.operator.backend.BrokerUser;
import org.liaison.operator.backend.Jvm;
import org.liaison.operator.backend.KafkaLogging;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.OfficeFolder;
import org.liaison.operator.process.Launch;
import org.liaison.operator.process.MarkedProcess;
import org.liaison.operator.process.Patience;
import org.liaison.operator.process.StopSignal;

/// A second MirrorMaker 2 for a bench: one topic, from broker to broker, without TLS and with
/// nothing behind it. Runs only while the bench does.
public final class BareMirrorBackend {

    private static final String NAME = "bench-mirror";
    private static final int HEAP_MEGABYTES = 256;
    private static final Duration START = Duration.ofMinutes(2);

    private final MarkedProcess process;

    private BareMirrorBackend(MarkedProcess process) {
        this.process = process;
    }

    /// Starts it, after making the topic at both ends; returns when it says that it runs. One that
    /// a broken-off bench left running is ended: two would copy everything twice.
    public static BareMirrorBackend start(
            LauncherSettings settings, Office from, Office to, String topic)
            throws IOException, InterruptedException {
        OfficeFolder folder = settings.state().office(to);
        BareMirrorBackend mirror = new BareMirrorBackend(new MarkedProcess(folder.mark(NAME)));
        mirror.stop();
        makeTopic(settings, from, topic);
        makeTopic(settings, to, topic);
        for (Office end : List.of(from, to)) {
            BridgeProperties.writeLogin(
                    login(settings, end), BrokerUser.founding(settings.state().office(end)));
        }
        Path configuration = folder.config(NAME + ".properties");
        Files.writeString(configuration, properties(settings, from, to, topic));
        List<String> command = command(settings, folder);
        command.add(configuration.toString());
        Files.deleteIfExists(folder.log(NAME));
        mirror.process.start(new Launch(command, Map.of(), folder.log(NAME), folder.path()));
        if (!Patience.until(START, () -> started(folder.log(NAME)))) {
            throw new OperatorFailure("The bare mirror did not start; see " + folder.log(NAME));
        }
        return mirror;
    }

    private static List<String> command(LauncherSettings settings, OfficeFolder folder)
            throws IOException {
        Path logging = folder.config("kafka-log4j2.properties");
        KafkaLogging.write(logging);
        return Jvm.kafka(
                settings,
                HEAP_MEGABYTES,
                List.of(),
                logging,
                "org.apache.kafka.connect.mirror.MirrorMaker");
    }

    private static boolean started(Path log) {
        try {
            return Files.readString(log, StandardCharsets.UTF_8)
                    .contains("Kafka MirrorMaker started");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String properties(
            LauncherSettings settings, Office from, Office to, String topic) {
        return """
        clusters=from,to
        from.bootstrap.servers=127.0.0.1:%d
        to.bootstrap.servers=127.0.0.1:%d
        from->to.enabled=true
        from->to.topics=%s
        from->to.groups=
        from->to.source.consumer.isolation.level=read_committed
        from->to.offset-syncs.topic.location=target
        to->from.enabled=false
        to.plugin.discovery=service_load
        replication.policy.class=org.apache.kafka.connect.mirror.IdentityReplicationPolicy
        tasks.max=1
        """
                        .formatted(
                                settings.ports().kafkaInternal(from),
                                settings.ports().kafkaInternal(to),
                                topic.replace(".", "\\\\."))
                + BridgeProperties.login("from", login(settings, from))
                + BridgeProperties.login("to", login(settings, to))
                + BridgeProperties.quiet(1);
    }

    private static Path login(LauncherSettings settings, Office office) {
        return settings.state()
                .office(office)
                .secrets(BrokerUser.FOUNDING)
                .resolve(NAME + ".properties");
    }

    private static void makeTopic(LauncherSettings settings, Office office, String topic)
            throws InterruptedException {
        try (Admin admin =
                Admin.create(BrokerUser.administrator(settings, office).with(Map.of()))) {
            admin.createTopics(
                            List.of(
                                    new NewTopic(topic, 1, (short) 1)
                                            .configs(Map.of("retention.ms", "600000"))))
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new OperatorFailure("The broker did not take the bench's topic", failed);
            }
        }
    }

    /// Ends it.
    public void stop() throws IOException, InterruptedException {
        process.stop(StopSignal.TERM, Duration.ofSeconds(20));
    }
}
