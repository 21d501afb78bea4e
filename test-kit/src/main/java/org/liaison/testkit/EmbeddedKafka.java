package org.liaison.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// A real Kafka broker (KRaft, broker and controller in one) inside the test JVM, on loopback.
///
/// Transactions work, and topics are never created by accident: create them as the services do.
public final class EmbeddedKafka implements AutoCloseable {

    private static final int NODE = 1;
    private static final String HOST = "127.0.0.1";
    private static final int PATIENCE_SECONDS = 30;

    private final Properties properties;
    private final Path directory;
    private final int port;
    private KafkaRaftServer server;

    private EmbeddedKafka(Properties properties, Path directory, int port) {
        this.properties = properties;
        this.directory = directory;
        this.port = port;
        this.server = started(properties);
    }

    /// The one broker of this JVM, started at the first call and stopped with the JVM. Tests that
    /// share it tell themselves apart by the names of their topics, groups and transactions.
    public static EmbeddedKafka shared() {
        return Shared.BROKER;
    }

    /// The one broker of this JVM, without the topics and groups of whoever used it before. One
    /// user at a time: a test class that needs its topics to itself begins with this.
    public static EmbeddedKafka emptied() {
        EmbeddedKafka broker = shared();
        Leftovers.deleteFrom(broker.bootstrapServers());
        return broker;
    }

    /// A broker of its own for the caller, who closes it; for a test that stops it.
    public static EmbeddedKafka start() {
        return start(Map.of());
    }

    /// A broker of its own with these settings over the usual ones.
    public static EmbeddedKafka start(Map<String, String> settings) {
        try {
            Path directory = Files.createTempDirectory("liaison-kafka-");
            int port = freePort();
            Properties properties = properties(directory, port, freePort());
            properties.putAll(settings);
            format(directory);
            return new EmbeddedKafka(properties, directory, port);
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded Kafka does not start", e);
        }
    }

    /// Where clients connect: `127.0.0.1:port`.
    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    /// Creates a topic and waits until the broker has it.
    public void createTopic(String name, int partitions) {
        createTopic(name, partitions, Map.of());
    }

    /// Creates a topic with these topic settings and waits until the broker has it.
    public void createTopic(String name, int partitions, Map<String, String> settings) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            NewTopic topic = new NewTopic(name, partitions, (short) 1).configs(settings);
            admin.createTopics(List.of(topic)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topic " + name, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("topic " + name + " was not created", e);
        }
    }

    /// Stops the broker and keeps its files, as in an outage.
    public void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    /// Starts a stopped broker again, with the same files and ports.
    public void restart() {
        server = started(properties);
    }

    private static KafkaRaftServer started(Properties properties) {
        KafkaRaftServer server =
                new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        server.startup();
        return server;
    }

    /// Stops the broker and deletes its files.
    @Override
    public void close() {
        stop();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("left behind: " + directory, e);
        }
    }

    private static void format(Path directory) throws IOException {
        Formatter formatter =
                new Formatter()
                        .setNodeId(NODE)
                        .setClusterId(Uuid.randomUuid().toString())
                        .setControllerListenerName("CONTROLLER")
                        .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                        .setMetadataLogDirectory(directory.toString())
                        .addDirectory(directory.toString());
        try (PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            formatter.setPrintStream(nowhere).run();
        } catch (Exception e) { // what the signature of Formatter.run declares
            throw new IOException("cannot format " + directory, e);
        }
    }

    private static Properties properties(Path directory, int port, int controllerPort) {
        Properties all = new Properties();
        all.put("process.roles", "broker,controller");
        all.put("node.id", String.valueOf(NODE));
        all.put("controller.quorum.voters", NODE + "@" + HOST + ":" + controllerPort);
        all.put("controller.listener.names", "CONTROLLER");
        all.put(
                "listeners",
                "PLAINTEXT://%s:%d,CONTROLLER://%s:%d".formatted(HOST, port, HOST, controllerPort));
        all.put("advertised.listeners", "PLAINTEXT://" + HOST + ":" + port);
        all.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        all.put("log.dirs", directory.toString());
        all.put("auto.create.topics.enable", "false");
        all.put("offsets.topic.replication.factor", "1");
        all.put("offsets.topic.num.partitions", "1");
        all.put("transaction.state.log.replication.factor", "1");
        all.put("transaction.state.log.min.isr", "1");
        all.put("transaction.state.log.num.partitions", "1");
        all.put("group.initial.rebalance.delay.ms", "0");
        // A transaction its producer abandoned is aborted within a second of its timeout.
        all.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        // The files of a deleted topic go at once: the next test makes it again.
        all.put("log.segment.delete.delay.ms", "1000");
        all.put("log.cleaner.dedupe.buffer.size", "2097152");
        all.put("num.network.threads", "2");
        all.put("num.io.threads", "2");
        return all;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// The holder idiom: nobody pays for a broker they do not ask for.
    private static final class Shared {

        static final EmbeddedKafka BROKER = startAndStopWithTheJvm();

        private static EmbeddedKafka startAndStopWithTheJvm() {
            EmbeddedKafka broker = EmbeddedKafka.start();
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-embedded-kafka"));
            return broker;
        }
    }
}
