package org.liaison.operator.backend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.operator.Progress;
import org.liaison.operator.office.FreeHundreds;
import org.liaison.operator.office.Installation;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.OfficeFolder;
import org.liaison.operator.office.PortPlan;
import org.liaison.operator.office.StateFolder;
import org.liaison.operator.process.ProcessMark;

/// A PostgreSQL, two brokers and a bridge, as an office starts them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class BridgeCarriesCommittedRecordsIT {

    private static final String CHANNEL = "exchange.es.cn";

    private final PortPlan ports = FreeHundreds.find();
    private final Starter starter = new Starter(new Progress(new PrintWriter(new StringWriter())));
    private LauncherSettings settings =
            new LauncherSettings(Installation.find(), new StateFolder(Path.of("/")), ports);
    private List<Part> parts = List.of();

    @BeforeAll
    void startTheParts(@TempDir Path folder) throws Exception {
        settings = OfficeBroker.secrets(folder, ports);
        parts =
                List.of(
                        new PostgresBackend(settings, Office.CN),
                        new KafkaBackend(settings, Office.ES, 1),
                        new KafkaBackend(settings, Office.CN, 1),
                        new BridgeBackend(settings, Office.CN, Office.ES));
        for (Part part : parts) {
            starter.start(part);
        }
        try (Admin admin = Admin.create(broker(Office.ES))) {
            admin.createTopics(
                            List.of(
                                    new NewTopic(CHANNEL, 1, (short) 1),
                                    new NewTopic("case.authorisations", 1, (short) 1)))
                    .all()
                    .get(30, SECONDS);
        }
    }

    @AfterAll
    void leaveNoProcess() throws Exception {
        for (Part part : parts.reversed()) {
            starter.stop(part);
        }
        assertThat(parts).allMatch(part -> part.process().running().isEmpty());
    }

    @Test
    @Order(1)
    void carriesWhatWasCommittedAndNotWhatWasAborted() {
        // given
        send("aborted", false);

        // when
        send("committed", true);

        // then
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(arrived()).contains("committed"));
        assertThat(arrived()).containsExactly("committed");
    }

    @Test
    @Order(2)
    void showsAPartnersBridgeNothingButItsOwnChannels() throws Exception {
        // given
        OfficeFolder visitor = settings.state().office(Office.CN);
        Map<String, Object> certificate =
                new HashMap<>(
                        PartnerCertificates.client(
                                PartnerCertificates.bridgeKey(visitor),
                                PartnerCertificates.trustedListener(visitor, Office.ES)));
        certificate.put("bootstrap.servers", "127.0.0.1:" + ports.kafkaPartner(Office.ES));

        try (Admin admin = Admin.create(certificate)) {
            // when
            var seen = admin.listTopics().names().get(30, SECONDS);

            // then
            assertThat(seen).containsExactly(CHANNEL);
        }
    }

    @Test
    @Order(3)
    void goesOnAfterBridgeAndBrokerWereKilled() throws Exception {
        // given
        for (Part part : parts) {
            ProcessMark mark = part.process().running().orElseThrow();
            ProcessHandle.of(mark.pid()).orElseThrow().destroyForcibly();
            await().until(() -> !mark.isAlive());
        }

        // when
        for (Part part : parts) {
            starter.start(part);
        }
        send("after the fall", true);

        // then
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(arrived()).contains("committed", "after the fall"));
        assertThat(arrived()).doesNotContain("aborted");
    }

    private void send(String value, boolean commit) {
        Map<String, Object> properties = broker(Office.ES);
        properties.put("transactional.id", "test-0");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            var sent = producer.send(new ProducerRecord<>(CHANNEL, value));
            producer.flush();
            assertThat(sent).isDone();
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    private List<String> arrived() {
        Map<String, Object> properties = broker(Office.CN);
        properties.put("isolation.level", "read_uncommitted");
        properties.put("auto.offset.reset", "earliest");
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        properties, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(CHANNEL, 0);
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            consumer.seekToBeginning(List.of(partition));
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }

    private Map<String, Object> broker(Office office) {
        return BrokerUser.administrator(settings, office).with(Map.of());
    }
}
