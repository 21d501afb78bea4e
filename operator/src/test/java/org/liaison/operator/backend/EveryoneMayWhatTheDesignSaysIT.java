package org.liaison.operator.backend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.kit.kafka.BrokerAccess;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;

/// Everybody tries everything on every topic of es, at a real broker; what is allowed is exactly
/// what this table says, which was written by hand from the design, not from `OfficeRights`.
///
/// C create, R read, W write, T trim. Nobody alters, grows or deletes a topic. exchange-service
/// writes to what it reads because an administrator may have it judge a dead letter again.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryoneMayWhatTheDesignSaysIT {

    private static final String TABLE =
            """
            topic                         CASE  EXCHANGE  AUDIT  OWN_BRIDGE  PARTNERS_BRIDGE
            case.authorisations           CW    CRWT      -      -           -
            case.authorisations.dlq       -     CRW       -      -           -
            case.outcomes                 R     CRWT      -      -           -
            case.outcomes.dlq             CW    CR        -      -           -
            case.deliveries               R     CRWT      -      -           -
            case.deliveries.dlq           CW    CR        -      -           -
            case.erasures                 CW    CT        CR     -           -
            case.erased                   R     CWT       CW     -           -
            audit.disclosures             -     CW        CRW    -           -
            audit.access                  CW    CW        CRW    -           -
            audit.to-partners             -     CRWT      CW     -           -
            audit.to-partners.dlq         -     CRW       -      -           -
            audit.from-partners           -     CWT       CR     -           -
            exchange.es.cn                -     CRWT      -      -           R
            evidence.es.cn                -     CRWT      -      -           R
            exchange.cn.es                -     CRWT      -      W           -
            exchange.cn.es.dlq            -     CRW       -      -           -
            evidence.cn.es                -     CRWT      -      W           -
            evidence.cn.es.dlq            -     CRW       -      -           -
            exchange.instruments          R     CW        -      -           -
            exchange.crossings            -     CRWT      -      -           -
            exchange.es.fr                -     -         -      -           -
            feed.agency                   -     -         -      -           -
            mm2-configs.cn.internal       -     -         -      CRW         -
            mm2-offsets.cn.internal       -     -         -      CRW         -
            mm2-status.cn.internal        -     -         -      CRW         -
            mm2-offset-syncs.cn.internal  -     -         -      CRW         -
            heartbeats                    -     -         -      C           -
            """;

    private static final List<String> GROUPS =
            List.of(
                    "anonymous.any",
                    "audit-service",
                    "case-service",
                    "cn-mm2",
                    "exchange-service",
                    "stranger");

    private LauncherSettings settings;
    private OfficeBroker broker;

    enum Who {
        CASE,
        EXCHANGE,
        AUDIT,
        OWN_BRIDGE,
        PARTNERS_BRIDGE
    }

    @BeforeAll
    void putARecordOnEveryTopic(@TempDir Path folder) throws Exception {
        settings = OfficeBroker.secrets(folder);
        broker = OfficeBroker.start(settings, Office.ES);
        try (Admin admin = Admin.create(broker.founder());
                KafkaProducer<String, String> producer =
                        new KafkaProducer<>(
                                broker.founder(), new StringSerializer(), new StringSerializer())) {
            var existing = admin.listTopics().names().get(20, SECONDS);
            for (String topic : expected(Who.CASE).keySet()) {
                if (!existing.contains(topic)) {
                    admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
                            .all()
                            .get(20, SECONDS);
                }
                producer.send(new ProducerRecord<>(topic, "k", "there")).get(20, SECONDS);
            }
        }
    }

    @AfterAll
    void stop() {
        broker.close();
    }

    @ParameterizedTest
    @EnumSource
    void mayExactlyWhatTheTableSays(Who who) throws Exception {
        // given
        Map<String, String> allowed = new TreeMap<>();
        try (Attempts attempts = new Attempts(client(who))) {

            // when
            for (String topic : expected(who).keySet()) {
                allowed.put(topic, attempts.on(topic));
            }
        }

        // then
        assertThat(allowed).isEqualTo(expected(who));
    }

    @ParameterizedTest
    @EnumSource
    void sees(Who who) throws Exception {
        // given
        List<String> own =
                expected(who).entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList();

        // then
        try (Admin admin = Admin.create(client(who))) {
            assertThat(admin.listTopics().names().get(20, SECONDS))
                    .containsExactlyInAnyOrderElementsOf(own);
        }
    }

    @ParameterizedTest
    @EnumSource
    void joinsNoGroupOfAnother(Who who) throws Exception {
        // given
        List<String> allowed = new ArrayList<>();
        try (Admin admin = Admin.create(client(who))) {

            // when
            for (String group : GROUPS) {
                if (isAllowed(admin.listConsumerGroupOffsets(group).all())) {
                    allowed.add(group);
                }
            }
        }

        // then
        assertThat(allowed)
                .isEqualTo(
                        switch (who) {
                            case CASE -> List.of("anonymous.any", "case-service");
                            case EXCHANGE ->
                                    List.of("audit-service", "case-service", "exchange-service");
                            case AUDIT -> List.of("audit-service");
                            case OWN_BRIDGE -> List.of("cn-mm2");
                            case PARTNERS_BRIDGE -> List.of();
                        });
    }

    @ParameterizedTest
    @EnumSource
    void beginsNoTransactionOfAnother(Who who) {
        // given
        List<String> allowed = new ArrayList<>();

        // when
        for (String name : List.of("exchange-service-0-", "case-service-0", "mine")) {
            Map<String, Object> client = new HashMap<>(client(who));
            client.put("transactional.id", name);
            try (KafkaProducer<String, String> producer =
                    new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
                producer.initTransactions();
                allowed.add(name);
            } catch (TransactionalIdAuthorizationException refused) {
                assertThat(who != Who.EXCHANGE || !name.startsWith("exchange-")).isTrue();
            }
        }

        // then
        assertThat(allowed)
                .isEqualTo(who == Who.EXCHANGE ? List.of("exchange-service-0-") : List.of());
    }

    @ParameterizedTest
    @EnumSource
    void changesAndSeesNoRights(Who who) {
        try (Admin admin = Admin.create(client(who))) {
            assertThatThrownBy(() ->
                            admin.describeAcls(AclBindingFilter.ANY).values().get(20, SECONDS))
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
            assertThatThrownBy(() ->
                            admin.createAcls(OfficeRights.of(Office.ES)).all().get(20, SECONDS))
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
            assertThatThrownBy(() ->
                            admin.alterUserScramCredentials(
                                            List.of(
                                                    new UserScramCredentialUpsertion(
                                                            BrokerUser.FOUNDING,
                                                            new ScramCredentialInfo(
                                                                    ScramMechanism.SCRAM_SHA_512,
                                                                    4096),
                                                            "taken-over")))
                                    .all()
                                    .get(20, SECONDS))
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
        }
    }

    @Test
    void comesInWithNoOthersPasswordAndNotWithoutOne() {
        // given
        String internal = "127.0.0.1:" + settings.ports().kafkaInternal(Office.ES);
        String others = BrokerUser.service(broker.folder(), ServiceName.AUDIT).secret();

        // then
        assertThatThrownBy(() -> topics(BrokerAccess.byPassword(internal, "case-service", others)))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
        assertThatThrownBy(() -> topics(BrokerAccess.open(internal))).isInstanceOf(Exception.class);
    }

    @Test
    void takesAwayWhatAnEarlierVersionAllowed() throws Exception {
        // given
        OfficeChannels channels =
                new OfficeChannels(
                        Office.ES,
                        broker.folder(),
                        "127.0.0.1:" + settings.ports().kafkaBroker(Office.ES));
        try (Admin founder = Admin.create(broker.founder())) {
            founder.createAcls(OfficeRights.of(Office.CN)).all().get(20, SECONDS);

            // when
            channels.make();

            // then
            assertThat(founder.describeAcls(AclBindingFilter.ANY).values().get(20, SECONDS))
                    .containsExactlyInAnyOrderElementsOf(OfficeRights.of(Office.ES));
        }
    }

    private static void topics(BrokerAccess access) throws Exception {
        try (Admin admin =
                Admin.create(
                        access.with(
                                Map.of(
                                        "default.api.timeout.ms",
                                        "5000",
                                        "request.timeout.ms",
                                        "4000")))) {
            admin.listTopics().names().get(20, SECONDS);
        }
    }

    private static boolean isAllowed(KafkaFuture<?> asked) throws Exception {
        try {
            asked.get(20, SECONDS);
            return true;
        } catch (java.util.concurrent.ExecutionException refused) {
            assertThat(refused).hasCauseInstanceOf(GroupAuthorizationException.class);
            return false;
        }
    }

    private Map<String, Object> client(Who who) {
        return switch (who) {
            case CASE -> broker.as(BrokerUser.service(broker.folder(), ServiceName.CASE));
            case EXCHANGE -> broker.as(BrokerUser.service(broker.folder(), ServiceName.EXCHANGE));
            case AUDIT -> broker.as(BrokerUser.service(broker.folder(), ServiceName.AUDIT));
            case OWN_BRIDGE -> broker.as(BrokerUser.bridge(broker.folder(), Office.CN));
            case PARTNERS_BRIDGE -> broker.asBridgeOf(Office.CN);
        };
    }

    private static int column(Who who) {
        return List.of(TABLE.lines().findFirst().orElseThrow().split(" +")).indexOf(who.name());
    }

    private static Map<String, String> expected(Who who) {
        Map<String, String> cells = new TreeMap<>();
        TABLE.lines()
                .skip(1)
                .map(line -> line.split(" +"))
                .forEach(row -> cells.put(row[0], row[column(who)].replace("-", "")));
        return cells;
    }
}
