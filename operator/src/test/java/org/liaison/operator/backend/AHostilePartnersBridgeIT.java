package org.liaison.operator.backend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.OfficeFolder;

/// The bridge of cn, with its own valid certificate, does at the broker of es whatever a bridge
/// should not; beside it the bridge of a third office goes on. What it may do on each topic is in
/// `EveryoneMayWhatTheDesignSaysIT`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AHostilePartnersBridgeIT {

    private static final String OURS = "exchange.es.cn";
    private static final String THIRD = "exchange.es.fr";
    private static final byte[] HOSTILE_ADDRESS = {127, 0, 0, 2};
    private static final int PER_ADDRESS = 60;
    private static final Duration UNHARMED = Duration.ofSeconds(5);

    private LauncherSettings settings;
    private OfficeBroker broker;
    private Path thirdKey;

    @BeforeAll
    void startTheBrokerOfSpain(@TempDir Path folder) throws Exception {
        settings = OfficeBroker.secrets(folder);
        OfficeFolder france = new OfficeFolder(folder.resolve("fr"));
        thirdKey = PartnerCertificates.bridgeKey(france);
        new PartnerCertificates(settings).makeOne(france, thirdKey, "bridge", "fr-bridge");
        Files.writeString(
                PartnerCertificates.trustedBridges(settings.state().office(Office.ES)),
                Files.readString(france.config("bridge-certificate.pem")),
                StandardOpenOption.APPEND);
        broker = OfficeBroker.start(settings, Office.ES);
        try (Admin admin = Admin.create(broker.founder())) {
            admin.createTopics(
                            List.of(
                                    new NewTopic(OURS, 1, (short) 1),
                                    new NewTopic(THIRD, 1, (short) 1)))
                    .all()
                    .get(20, SECONDS);
            admin.createAcls(
                            List.of(
                                    mayOnThird(AclOperation.READ),
                                    mayOnThird(AclOperation.DESCRIBE)))
                    .all()
                    .get(20, SECONDS);
        }
    }

    @AfterAll
    void stop() {
        broker.close();
    }

    /// One answer for what is there and for what is not: guessing tells nothing.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "exchange.es.fr",
                "exchange.cn.es",
                "__consumer_offsets",
                "exchange.es.us",
                "case.authorisations",
                "no.such.topic"
            })
    void learnsNothingByGuessingNames(String name) {
        try (Admin bridge = Admin.create(broker.asBridgeOf(Office.CN))) {
            assertThatThrownBy(() ->
                            bridge.describeTopics(List.of(name)).allTopicNames().get(20, SECONDS))
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void learnsAndChangesNothingOfTheCluster() throws Exception {
        ConfigResource node = new ConfigResource(ConfigResource.Type.BROKER, "1");
        try (Admin bridge = Admin.create(broker.asBridgeOf(Office.CN))) {
            assertThat(bridge.listGroups().all().get(20, SECONDS)).isEmpty();
            assertThat(bridge.listTransactions().all().get(20, SECONDS)).isEmpty();
            List<Callable<KafkaFuture<?>>> attempts =
                    List.of(
                            () -> bridge.describeConfigs(List.of(node)).all(),
                            () ->
                                    bridge.incrementalAlterConfigs(
                                                    Map.of(
                                                            node,
                                                            List.of(
                                                                    new AlterConfigOp(
                                                                            new ConfigEntry(
                                                                                    "log.retention.ms",
                                                                                    "1"),
                                                                            AlterConfigOp.OpType
                                                                                    .SET))))
                                            .all(),
                            () -> bridge.alterClientQuotas(List.of(share(1e12))).all(),
                            () ->
                                    bridge.describeClientQuotas(
                                                    org.apache.kafka.common.quota.ClientQuotaFilter
                                                            .all())
                                            .entities(),
                            () -> bridge.describeUserScramCredentials().all(),
                            () -> bridge.describeMetadataQuorum().quorumInfo(),
                            () -> bridge.listPartitionReassignments().reassignments(),
                            () -> bridge.unregisterBroker(1).all());
            for (Callable<KafkaFuture<?>> attempt : attempts) {
                assertThatThrownBy(() -> attempt.call().get(20, SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(AuthorizationException.class);
            }
        }
    }

    @Test
    void isNobodyWithACertificateThatWasNotHandedOver(@TempDir Path folder) throws Exception {
        // given: it has the right name, and signed itself
        OfficeFolder forger = new OfficeFolder(folder);
        Path key = PartnerCertificates.bridgeKey(forger);
        new PartnerCertificates(settings).makeOne(forger, key, "bridge", "cn-bridge");

        // then
        try (Admin bridge = Admin.create(broker.withKey(key))) {
            assertThatThrownBy(() -> bridge.listTopics().names().get(20, SECONDS))
                    .hasCauseInstanceOf(SslAuthenticationException.class);
        }
    }

    /// The keys of our own office are for other listeners.
    @Test
    void isNobodyWithTheKeyOfOurOwnBroker() {
        try (Admin bridge =
                Admin.create(broker.withKey(PartnerCertificates.brokerKey(broker.folder())))) {
            assertThatThrownBy(() -> bridge.listTopics().names().get(20, SECONDS))
                    .hasCauseInstanceOf(SslAuthenticationException.class);
        }
    }

    /// And a partner's certificate opens no other listener.
    @Test
    void comesInAtNoOtherListener() {
        for (int port :
                List.of(
                        settings.ports().kafkaBroker(Office.ES),
                        settings.ports().kafkaController(Office.ES),
                        settings.ports().kafkaInternal(Office.ES))) {
            Map<String, Object> elsewhere = new HashMap<>(broker.asBridgeOf(Office.CN));
            elsewhere.put("bootstrap.servers", "127.0.0.1:" + port);
            elsewhere.put("ssl.endpoint.identification.algorithm", "");
            elsewhere.put(
                    "ssl.truststore.location",
                    PartnerCertificates.trustedBrokers(broker.folder()).toString());
            elsewhere.put("request.timeout.ms", "3000");
            elsewhere.put("default.api.timeout.ms", "4000");
            try (Admin bridge = Admin.create(elsewhere)) {
                assertThatThrownBy(() -> bridge.listTopics().names().get(20, SECONDS))
                        .isInstanceOf(ExecutionException.class);
            }
        }
    }

    @Test
    void getsNoMoreThanItsShareOfConnections() throws Exception {
        // given
        List<Socket> flood = new ArrayList<>();
        try {

            // when
            for (int i = 0; i < 5 * PER_ADDRESS; i++) {
                flood.add(connect());
            }

            // then
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(flood.stream().filter(socket -> isOpen(socket)).count())
                                    .isLessThanOrEqualTo(PER_ADDRESS));
            othersAreUnharmed();
        } finally {
            for (Socket socket : flood) {
                socket.close();
            }
        }
    }

    @Test
    void isEndedWhenItSendsWhatIsNoTls() throws Exception {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(new byte[100_000]);
            socket.getOutputStream().flush();
            await().atMost(Duration.ofSeconds(10)).until(() -> !isOpen(socket));
        } catch (IOException endedWhileWriting) {
            assertThat(endedWhileWriting).isNotNull();
        }
        othersAreUnharmed();
    }

    /// The share is made small here, so that a short test meets its end.
    @Test
    void readsNoFasterThanItsShare() throws Exception {
        // given
        try (Admin admin = Admin.create(broker.founder())) {
            admin.alterClientQuotas(List.of(share(64 * 1024))).all().get(20, SECONDS);
        }
        for (int i = 0; i < 40; i++) {
            send(OURS, new byte[100_000]);
        }

        // when
        try (KafkaConsumer<byte[], byte[]> bridge =
                new KafkaConsumer<>(
                        broker.asBridgeOf(Office.CN),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            TopicPartition ours = new TopicPartition(OURS, 0);
            bridge.assign(List.of(ours));

            // then
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        bridge.seekToBeginning(List.of(ours));
                        var _ = bridge.poll(Duration.ofMillis(300));
                        return throttled(bridge) > 0;
                    });
            othersAreUnharmed();
        }
    }

    private void othersAreUnharmed() throws Exception {
        byte[] value =
                ("told " + System.nanoTime()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        long began = System.nanoTime();
        try (KafkaConsumer<byte[], byte[]> third =
                new KafkaConsumer<>(
                        broker.withKey(thirdKey),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            TopicPartition channel = new TopicPartition(THIRD, 0);
            third.assign(List.of(channel));
            third.seekToEnd(Set.of(channel));
            third.position(channel);
            send(THIRD, value);
            List<byte[]> arrived = new ArrayList<>();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> {
                        third.poll(Duration.ofMillis(100))
                                .forEach(record -> arrived.add(record.value()));
                        return !arrived.isEmpty();
                    });
            assertThat(arrived).containsExactly(value);
            assertThat(throttled(third)).isZero();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(UNHARMED);
    }

    private void send(String topic, byte[] value) throws Exception {
        try (KafkaProducer<byte[], byte[]> office =
                new KafkaProducer<>(
                        broker.as(BrokerUser.founding(broker.folder())),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            office.send(new ProducerRecord<>(topic, value)).get(20, SECONDS);
        }
    }

    private static double throttled(KafkaConsumer<?, ?> consumer) {
        for (Metric metric : consumer.metrics().values()) {
            if (metric.metricName().name().equals("fetch-throttle-time-max")
                    && metric.metricValue() instanceof Double millis) {
                return millis.isNaN() ? 0 : millis;
            }
        }
        throw new IllegalStateException("no such metric");
    }

    private static ClientQuotaAlteration share(double bytesPerSecond) {
        return new ClientQuotaAlteration(
                new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, "CN=cn-bridge")),
                List.of(new ClientQuotaAlteration.Op("consumer_byte_rate", bytesPerSecond)));
    }

    private static AclBinding mayOnThird(AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, THIRD, PatternType.LITERAL),
                new AccessControlEntry(
                        "User:CN=fr-bridge", "*", operation, AclPermissionType.ALLOW));
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(HOSTILE_ADDRESS), 0));
        socket.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), broker.partnerPort()),
                10_000);
        socket.setSoTimeout(20);
        return socket;
    }

    /// Whether the broker has not ended it.
    private static boolean isOpen(Socket socket) {
        try {
            return socket.getInputStream().read() >= 0;
        } catch (java.net.SocketTimeoutException nothingYet) {
            return true;
        } catch (IOException ended) {
            return false;
        }
    }
}
