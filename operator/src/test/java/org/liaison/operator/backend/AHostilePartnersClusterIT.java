package org.liaison.operator.backend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.operator.Progress;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;

/// The cluster of cn is hostile, and the bridge of es pulls from it: the broker of es keeps what it
/// had, and its other work goes on. That a channel fell silent is an alarm on both desks
/// (`ChannelHealthTest` of exchange-service); that a bridge does not run, `./liaison status` says.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class AHostilePartnersClusterIT {

    private static final String EXCHANGE = "exchange.cn.es";
    private static final String EVIDENCE = "evidence.cn.es";
    private static final int SAFE = 1024 * 1024;
    private static final int BOMB = 256 * 1024 * 1024;
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Progress progress = new Progress(new PrintWriter(new StringWriter()));
    private OfficeBroker own;
    private OfficeBroker hostile;
    private BridgeBackend bridge;

    @BeforeAll
    void startBothBrokersAndTheBridge(@TempDir Path folder) throws Exception {
        LauncherSettings settings = OfficeBroker.secrets(folder);
        own = OfficeBroker.start(settings, Office.ES);
        hostile = OfficeBroker.start(settings, Office.CN);
        try (Admin admin = Admin.create(hostile.founder())) {
            Map<String, String> anySize = Map.of("max.message.bytes", String.valueOf(2 * BOMB));
            admin.createTopics(
                            List.of(
                                    new NewTopic(EXCHANGE, 1, (short) 1).configs(anySize),
                                    new NewTopic(EVIDENCE, 1, (short) 1).configs(anySize)))
                    .all()
                    .get(20, SECONDS);
        }
        bridge = new BridgeBackend(settings, Office.ES, Office.CN);
        new Starter(progress).start(bridge);
    }

    @AfterAll
    void stopEverything() throws Exception {
        new Starter(progress).stop(bridge);
        own.close();
        hostile.close();
    }

    @Test
    @Order(1)
    void carriesWhatIsAsItShouldBe() throws Exception {
        send(EXCHANGE, text("first"), "none");
        send(EVIDENCE, text("first"), "none");

        await().atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(arrived(EXCHANGE)).containsExactly("first");
                    assertThat(arrived(EVIDENCE)).containsExactly("first");
                });
    }

    /// The bridge may not change a topic of ours, and is not told to.
    @Test
    @Order(2)
    void keepsItsOwnTopicsWhateverThePartnerDoesToIts() throws Exception {
        // given
        try (Admin admin = Admin.create(hostile.founder())) {
            admin.createPartitions(Map.of(EVIDENCE, NewPartitions.increaseTo(5)))
                    .all()
                    .get(20, SECONDS);
            admin.incrementalAlterConfigs(
                            Map.of(
                                    new ConfigResource(ConfigResource.Type.TOPIC, EXCHANGE),
                                    List.of(
                                            set("retention.ms", "1000"),
                                            set("cleanup.policy", "compact"),
                                            set("message.timestamp.type", "CreateTime"))))
                    .all()
                    .get(20, SECONDS);
        }

        // when
        send(EXCHANGE, text("after the change"), "none");

        // then: also after the bridge has looked again, twice
        long looked = looks();
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(arrived(EXCHANGE)).containsExactly("first", "after the change"));
        await().atMost(SOON).until(() -> looks() >= looked + 2);
        ownIsAsItWas();
        ownWorkGoesOn();
    }

    /// How often the bridge has asked for the partner's topics.
    private long looks() throws IOException {
        try (var lines = Files.lines(bridge.log())) {
            return lines.filter(line -> line.contains("refreshing topics took")).count();
        }
    }

    private void ownIsAsItWas() throws Exception {
        try (Admin admin = Admin.create(own.founder())) {
            var topics =
                    admin.describeTopics(List.of(EXCHANGE, EVIDENCE))
                            .allTopicNames()
                            .get(20, SECONDS);
            assertThat(topics.values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(1));
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, EXCHANGE);
            var kept =
                    Objects.requireNonNull(
                            admin.describeConfigs(List.of(topic))
                                    .all()
                                    .get(20, SECONDS)
                                    .get(topic));
            assertThat(kept.get("retention.ms").value()).isEqualTo("-1");
            assertThat(kept.get("cleanup.policy").value()).isEqualTo("delete");
            assertThat(kept.get("message.timestamp.type").value()).isEqualTo("LogAppendTime");
        }
    }

    /// Not stored, and not skipped either: that channel stands still, which is an alarm.
    @Test
    @Order(3)
    void takesNoRecordThatIsLargerThanOursMayBe() throws Exception {
        // given
        send(EVIDENCE, new byte[4 * SAFE], "none");

        // when
        await().atMost(SOON)
                .until(() -> Files.readString(bridge.log()).contains("RecordTooLargeException"));

        // then
        assertThat(arrived(EVIDENCE)).containsExactly("first");
        ownWorkGoesOn();
    }

    /// What is small on the wire is 256 MB in memory, more than the bridge is given: it ends. It
    /// would end again each time it is started; nobody else does.
    @Test
    @Order(4)
    void losesTheBridgeOfThatPartnerAloneToADecompressionBomb() throws Exception {
        // given
        send(EXCHANGE, new byte[BOMB], "gzip");

        // then
        await().atMost(SOON).until(() -> bridge.process().running().isEmpty());
        assertThat(PartStatus.of(bridge).condition()).isNotEqualTo(PartStatus.Condition.READY);
        assertThat(arrived(EXCHANGE)).containsExactly("first", "after the change");
        ownWorkGoesOn();
    }

    private void ownWorkGoesOn() throws Exception {
        try (Admin admin = Admin.create(own.founder())) {
            if (!admin.listTopics().names().get(20, SECONDS).contains("case.authorisations")) {
                admin.createTopics(List.of(new NewTopic("case.authorisations", 6, (short) 1)))
                        .all()
                        .get(20, SECONDS);
            }
        }
        Map<String, Object> cases = own.as(BrokerUser.service(own.folder(), ServiceName.CASE));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(cases, new ByteArraySerializer(), new ByteArraySerializer())) {
            assertThat(
                            producer.send(
                                            new ProducerRecord<>(
                                                    "case.authorisations", text("goes on")))
                                    .get(10, SECONDS)
                                    .hasOffset())
                    .isTrue();
        }
    }

    private void send(String topic, byte[] value, String compression) throws Exception {
        Map<String, Object> client = new HashMap<>(hostile.founder());
        client.put("compression.type", compression);
        client.put("max.request.size", 2 * BOMB);
        client.put("buffer.memory", 3L * BOMB);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, text("key"), value)).get(60, SECONDS);
        }
    }

    private List<String> arrived(String topic) {
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        own.founder(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            consumer.seekToBeginning(List.of(partition));
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record ->
                                values.add(new String(record.value(), StandardCharsets.UTF_8)));
            }
        }
        return values;
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }

    private static byte[] text(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
