package org.liaison.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaison.cases.ExchangeTopics;
import org.liaison.cases.RunningCaseService;
import org.liaison.cases.casefile.CaseFiles;
import org.liaison.cases.preview.PreviewFixture;
import org.liaison.kit.access.AccessChain;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.schemas.Topics;
import org.liaison.schemas.audit.AccessEntry;
import org.liaison.testkit.EmbeddedKafka;
import org.springframework.jdbc.core.JdbcTemplate;

/// Situation T19: the way of the evidence is down, and a life is at risk. What is read is on record
/// in the database it is read from before it is shown, or it is not shown.
class EvidencePathDownIT {

    private static final String CANARY = "Dongfang";

    /// A thousand take minutes: `-Dliaison.kills=1000`.
    private static final int KILLS = Integer.getInteger("liaison.kills", 100);

    private static final long SEED = 19;
    private static final String PERSON = "/api/case-files/" + PreviewFixture.caseFile().id();

    private static EmbeddedKafka kafka;
    private static RunningCaseService service;
    private static AccessRows log;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start();
        ExchangeTopics.createOn(kafka);
        service =
                RunningCaseService.start(
                        "liaison.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "liaison.duty-contacts.cn=duty desk, +86 10 0000 0000");
        service.context().getBean(CaseFiles.class).add(List.of(PreviewFixture.caseFile()));
        log = new AccessRows(service.database());
    }

    @AfterAll
    static void stop() {
        service.close();
        kafka.close();
    }

    @Test
    void showsAPersonOnRecordWithEvidencePendingAndHandsTheRecordOnInOrderLater() throws Exception {
        // given
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(evidence(read("before"))).isEqualTo("published"));
        kafka.stop();
        long before = log.last();
        // when
        List<HttpResponse<String>> readings = new ArrayList<>();
        for (int reading = 1; reading <= 20; reading++) {
            readings.add(read("outage-" + reading));
        }
        // then
        assertThat(readings)
                .allSatisfy(reading -> {
                    assertThat(reading.statusCode()).isEqualTo(200);
                    assertThat(reading.body()).contains(CANARY);
                    assertThat(evidence(reading)).isEqualTo("pending");
                });
        assertThat(log.after(before))
                .extracting(AccessEntry::getJustification)
                .startsWith("outage-1")
                .endsWith("outage-20")
                .hasSize(20);
        kafka.restart();
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(evidence(read("after"))).isEqualTo("published"));
        assertThat(AccessRows.isWhole(published())).isTrue();
        assertThat(published()).extracting(AccessEntry::getJustification).contains("outage-20");
    }

    @Test
    void showsNothingThatCannotBePutOnRecordExceptTheEmergencyCard() throws Exception {
        // given
        JdbcTemplate owner = new JdbcTemplate(service.database().asSuperuser());
        owner.execute("revoke insert on access_log from " + service.database().app());
        try {
            // when
            HttpResponse<String> person = read("journal-full");
            HttpResponse<String> card = get("/api/duty-contacts", "task-1");
            // then
            assertThat(person.statusCode()).isEqualTo(503);
            assertThat(person.body()).contains("urn:liaison:problem:not-on-record");
            assertThat(person.body()).doesNotContain(CANARY);
            assertThat(card.statusCode()).isEqualTo(200);
            assertThat(card.body()).contains("duty desk, +86 10 0000 0000");
        } finally {
            owner.execute("grant insert on access_log to " + service.database().app());
        }
        assertThat(read("journal-writable").body()).contains(CANARY);
    }

    /// Sessions of the service are killed in the middle of what they do, at moments that the seed
    /// chooses.
    @Test
    void showsNoReadingThatIsNotOnRecordHoweverOftenItIsKilled() throws Exception {
        // given
        Random random = new Random(SEED);
        Set<String> shown = new HashSet<>();
        JdbcTemplate killer = new JdbcTemplate(service.database().asSuperuser());
        int killed = 0;
        int reading = 0;
        // when
        try {
            while (killed < KILLS) {
                String why = "kill-" + reading++;
                CompletableFuture<HttpResponse<String>> answer = reading(why);
                waitAMoment(answer, random.nextInt(6_000));
                killed += killBusySessions(killer);
                HttpResponse<String> got = answer.get(30, TimeUnit.SECONDS);
                if (got.body().contains(CANARY)) {
                    shown.add(why);
                }
            }
        } finally {
            forgetKilledSessions();
        }
        // then
        Set<String> onRecord =
                log.after(-1).stream()
                        .map(AccessEntry::getJustification)
                        .collect(Collectors.toSet());
        assertThat(shown).isNotEmpty();
        assertThat(reading).isGreaterThan(shown.size());
        assertThat(shown).allSatisfy(each -> assertThat(onRecord).contains(each));
        assertThat(AccessRows.isWhole(log.after(-1))).isTrue();
    }

    /// For half a second the pool hands out sessions without asking whether they still live.
    private static void forgetKilledSessions() {
        service.context()
                .getBean(HikariDataSource.class)
                .getHikariPoolMXBean()
                .softEvictConnections();
    }

    private static void waitAMoment(CompletableFuture<?> answer, int micros)
            throws InterruptedException, ExecutionException {
        try {
            answer.get(micros, TimeUnit.MICROSECONDS);
        } catch (TimeoutException inTheMiddle) {
            // What the moment is for.
        }
    }

    private static int killBusySessions(JdbcTemplate killer) {
        Integer killed =
                killer.queryForObject(
                        """
                        select count(pg_terminate_backend(pid))::int from pg_stat_activity
                        where usename = ? and datname = ? and state <> 'idle'
                        """,
                        Integer.class,
                        service.database().app(),
                        service.database().name());
        return killed == null ? 0 : killed;
    }

    private static List<AccessEntry> published() {
        OfficeSeal seal = service.context().getBean(OfficeSeal.class);
        TopicPartition log = new TopicPartition(Topics.AUDIT_ACCESS, 0);
        List<AccessEntry> entries = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(List.of(log));
            consumer.seekToBeginning(List.of(log));
            long end = consumer.endOffsets(List.of(log)).getOrDefault(log, 0L);
            while (consumer.position(log) < end) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record ->
                                entries.add(
                                        AccessChain.read(
                                                seal.open(Topics.AUDIT_ACCESS, record.value()))));
            }
        }
        return onceEach(entries);
    }

    /// A relay that was cut off between sending and marking sends again; sinks know the id.
    private static List<AccessEntry> onceEach(List<AccessEntry> entries) {
        Set<String> known = new HashSet<>();
        return entries.stream().filter(entry -> known.add(entry.getEntryId())).toList();
    }

    private static String evidence(HttpResponse<String> answer) {
        return answer.headers().firstValue("Liaison-Evidence").orElse("none");
    }

    private static HttpResponse<String> read(String why) throws Exception {
        return get(PERSON, why);
    }

    private static HttpResponse<String> get(String path, String why) throws Exception {
        return service.send(
                service.request(path, service.officer())
                        .header("Liaison-Justification", why)
                        .GET());
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static CompletableFuture<HttpResponse<String>> reading(String why) {
        return HTTP.sendAsync(
                service.request(PERSON, service.officer())
                        .header("Liaison-Justification", why)
                        .GET()
                        .build(),
                BodyHandlers.ofString());
    }
}
