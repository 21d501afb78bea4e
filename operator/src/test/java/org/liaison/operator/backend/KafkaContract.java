package org.liaison.operator.backend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

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
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.operator.office.FreeHundreds;
import org.liaison.operator.office.Installation;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.OfficeFolder;
import org.liaison.operator.office.PortPlan;
import org.liaison.operator.office.SecretFile;
import org.liaison.operator.office.StateFolder;

/// What an office relies on in its broker, whichever it is: transactions, the rights of a partner's
/// bridge and mutual TLS, with certificates, topics and rights as the launcher makes them. The
/// broker is that of es, the partner cn.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KafkaContract {

    static final String OUTBOUND = "exchange.es.cn";
    private static final String INTERNAL_TOPIC = "case.authorisations";
    private static final int PATIENCE = 30;

    private final PortPlan ports = FreeHundreds.find();
    private LauncherSettings settings =
            new LauncherSettings(Installation.find(), new StateFolder(Path.of("/")), ports);

    /// Where the listeners are, `host:port`.
    record Addresses(String internal, String partner, String broker) {

        String advertised() {
            return "INTERNAL://%s,PARTNER://%s,BROKER://%s".formatted(internal, partner, broker);
        }
    }

    /// Starts the broker.
    abstract void start(Addresses addresses, ListenerSecurity security) throws Exception;

    abstract void stop();

    @BeforeAll
    void startTheBrokerOfSpain(@TempDir Path folder) throws Exception {
        settings = new LauncherSettings(Installation.find(), new StateFolder(folder), ports);
        for (Office office : Office.ALL) {
            SecretFile.folder(settings.state().office(office).secrets());
        }
        new PartnerCertificates(settings).make(Office.ALL);
        OfficeFolder spain = settings.state().office(Office.ES);
        String broker = "127.0.0.1:" + ports.kafkaBroker(Office.ES);
        start(new Addresses(internal(), partner(), broker), ListenerSecurity.of(spain));
        OfficeChannels channels = new OfficeChannels(Office.ES, spain, broker);
        await().atMost(Duration.ofMinutes(2)).until(channels::brokerAnswers);
        channels.make();
        try (Admin admin = Admin.create(office())) {
            admin.createTopics(
                            List.of(
                                    new NewTopic(OUTBOUND, 1, (short) 1),
                                    new NewTopic(INTERNAL_TOPIC, 1, (short) 1)))
                    .all()
                    .get(PATIENCE, SECONDS);
        }
    }

    @AfterAll
    void stopTheBroker() {
        stop();
    }

    @Test
    void showsWhatWasAbortedToNobodyWhoReadsCommitted() throws Exception {
        // given
        try (KafkaProducer<String, String> writer = writer(office(), "aborts-first")) {
            writer.initTransactions();
            send(writer, "aborted", false);

            // when
            send(writer, "committed", true);
        }

        // then
        assertThat(readBy(partnersBridge())).contains("committed").doesNotContain("aborted");
    }

    @Test
    void fencesTheOlderOfTwoWritersOfOneName() throws Exception {
        try (KafkaProducer<String, String> older = writer(office(), "one-name");
                KafkaProducer<String, String> newer = writer(office(), "one-name")) {
            // given
            older.initTransactions();

            // when
            newer.initTransactions();

            // then
            assertThat(catchThrowable(() -> send(older, "from the past", true)))
                    .isInstanceOfAny(
                            ProducerFencedException.class, InvalidProducerEpochException.class);
        }
    }

    @Test
    void makesNoTopicByItself() {
        try (KafkaProducer<String, String> writer = writer(office(), "")) {
            assertThatThrownBy(() ->
                            writer.send(new ProducerRecord<>("never.made", "x"))
                                    .get(PATIENCE, SECONDS))
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void showsAPartnersBridgeItsOwnChannelsAlone() throws Exception {
        try (Admin bridge = Admin.create(partnersBridge())) {
            assertThat(bridge.listTopics().names().get(PATIENCE, SECONDS))
                    .containsExactly(OUTBOUND);
        }
    }

    @Test
    void refusesAPartnersBridgeWhatIsOnlyForTheOffice() {
        try (KafkaConsumer<String, String> bridge = reader(partnersBridge())) {
            bridge.assign(List.of(new TopicPartition(INTERNAL_TOPIC, 0)));

            assertThatThrownBy(() -> bridge.poll(Duration.ofSeconds(PATIENCE)))
                    .isInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void refusesAPartnersBridgeToWrite() {
        try (KafkaProducer<String, String> bridge = writer(partnersBridge(), "")) {
            assertThatThrownBy(() ->
                            bridge.send(new ProducerRecord<>(OUTBOUND, "forged"))
                                    .get(PATIENCE, SECONDS))
                    .hasRootCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void refusesWhoeverComesWithACertificateThatWasNotHandedOver() {
        // given
        Map<String, Object> stranger =
                certificate(PartnerCertificates.bridgeKey(settings.state().office(Office.ES)));

        // then
        assertThatThrownBy(() -> listTopics(stranger))
                .hasRootCauseInstanceOf(javax.net.ssl.SSLException.class)
                .hasCauseInstanceOf(SslAuthenticationException.class);
    }

    @Test
    void refusesWhoeverComesWithoutACertificate() {
        // given
        Map<String, Object> nobody = new HashMap<>(partnersBridge());
        nobody.keySet().removeIf(key -> key.startsWith("ssl.keystore"));

        // then
        assertThatThrownBy(() -> listTopics(nobody))
                .hasCauseInstanceOf(SslAuthenticationException.class);
    }

    private static void listTopics(Map<String, Object> properties) throws Exception {
        try (Admin admin = Admin.create(properties)) {
            admin.listTopics().names().get(PATIENCE, SECONDS);
        }
    }

    private static void send(KafkaProducer<String, String> writer, String value, boolean commit) {
        writer.beginTransaction();
        var _ = writer.send(new ProducerRecord<>(OUTBOUND, value));
        writer.flush();
        if (commit) {
            writer.commitTransaction();
        } else {
            writer.abortTransaction();
        }
    }

    private static List<String> readBy(Map<String, Object> properties) {
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> reader = reader(properties)) {
            TopicPartition channel = new TopicPartition(OUTBOUND, 0);
            reader.assign(List.of(channel));
            reader.seekToBeginning(List.of(channel));
            await().atMost(Duration.ofSeconds(PATIENCE))
                    .until(() -> {
                        reader.poll(Duration.ofMillis(500))
                                .forEach(record -> values.add(record.value()));
                        return values.contains("committed");
                    });
        }
        return values;
    }

    private static KafkaConsumer<String, String> reader(Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put("isolation.level", "read_committed");
        return new KafkaConsumer<>(all, new StringDeserializer(), new StringDeserializer());
    }

    private static KafkaProducer<String, String> writer(
            Map<String, Object> properties, String transactionalId) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put("max.block.ms", "6000");
        if (transactionalId.isEmpty()) {
            all.put("enable.idempotence", "false");
        } else {
            all.put("transactional.id", transactionalId);
        }
        return new KafkaProducer<>(all, new StringSerializer(), new StringSerializer());
    }

    private Map<String, Object> office() {
        return BrokerUser.administrator(settings, Office.ES).with(Map.of());
    }

    private Map<String, Object> partnersBridge() {
        return certificate(PartnerCertificates.bridgeKey(settings.state().office(Office.CN)));
    }

    private Map<String, Object> certificate(Path key) {
        Path trusted =
                PartnerCertificates.trustedListener(settings.state().office(Office.CN), Office.ES);
        Map<String, Object> client = new HashMap<>(PartnerCertificates.client(key, trusted));
        client.put("bootstrap.servers", partner());
        return client;
    }

    private String internal() {
        return "127.0.0.1:" + ports.kafkaInternal(Office.ES);
    }

    private String partner() {
        return "127.0.0.1:" + ports.kafkaPartner(Office.ES);
    }

    /// What makes any broker that of an office, but for its addresses.
    static Map<String, String> officeSettings(ListenerSecurity security) {
        Map<String, String> settings = new HashMap<>();
        security.render()
                .lines()
                .map(line -> line.split("=", 2))
                .forEach(pair -> settings.put(pair[0], pair[1]));
        settings.put("auto.create.topics.enable", "false");
        return settings;
    }
}
