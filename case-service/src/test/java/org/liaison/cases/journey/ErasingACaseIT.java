package org.liaison.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.liaison.cases.RunningCaseService;
import org.liaison.cases.casefile.CaseFiles;
import org.liaison.cases.draft.DraftForm;
import org.liaison.cases.instrument.InstrumentFixture;
import org.liaison.cases.instrument.Instruments;
import org.liaison.cases.preview.PreviewFixture;
import org.liaison.kit.ids.DerivedId;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.schemas.Topics;
import org.liaison.schemas.audit.AccessEntry;
import org.liaison.schemas.audit.AccessKind;
import org.liaison.schemas.cases.OutcomeKind;
import org.liaison.schemas.cases.PersonsErased;
import org.liaison.testkit.EmbeddedKafka;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A case goes in the right order: stop use, tell recipients, their acts, the content, the salts;
/// the log stays and its proofs hold. One story, in order.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasingACaseIT {

    private static final String CANARY = "Dongfang";
    private static final String CASE = "/api/case-files/" + PreviewFixture.caseFile().id();
    private static final String ERASURE = CASE + "/erasure";
    private static final String PERSON = DerivedId.of("test-person", "P-2").toString();

    private final ExchangeServiceStandIn exchange =
            new ExchangeServiceStandIn(EmbeddedKafka.emptied());
    private final RunningCaseService service =
            RunningCaseService.start(
                    "liaison.kafka.bootstrap-servers=" + exchange.kafka().bootstrapServers());
    private final AccessRows log = new AccessRows(service.database());
    private final JdbcTemplate owner = new JdbcTemplate(service.database().asSuperuser());
    private String file = "";
    private UUID message = new UUID(0, 0);

    /// A case that was sent to the partner, with another draft about it.
    @BeforeAll
    void sendTheCase() throws Exception {
        exchange.publish(InstrumentFixture.treatyWithAssurance());
        bean(CaseFiles.class).add(List.of(PreviewFixture.caseFile()));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> bean(Instruments.class).find(InstrumentFixture.REF).isPresent());
        file = opened();
        json(service.send(draft(file)));
        JsonNode submitted = json(post("/api/exchange-files/" + file + "/draft/submission", ""));
        String draftId = submitted.path("draftId").stringValue();
        JsonNode authorised =
                json(
                        send(
                                ask("/api/authorisations/" + draftId, supervisor())
                                        .POST(
                                                BodyPublishers.ofString(
                                                        "{\"contentDigest\":\""
                                                                + submitted
                                                                        .path("contentDigest")
                                                                        .stringValue()
                                                                + "\"}"))));
        message = UUID.fromString(authorised.path("messageId").stringValue());
        service.send(draft(opened()));
    }

    @AfterAll
    void stop() {
        service.close();
        exchange.close();
    }

    @Test
    @Order(1)
    void isInRowsAndTopicsBefore() throws Exception {
        assertThat(rowsWithCanary()).isNotEmpty();
        await().untilAsserted(() -> assertThat(sealedOnTopic(CANARY)).isPositive());
        assertThat(salts()).isPositive();
        assertThat(send(ask(CASE, officer()).GET()).body()).contains(CANARY);
    }

    @Test
    @Order(2)
    void stopsEveryUseFirst() throws Exception {
        // when
        HttpResponse<String> stopped = post(ERASURE, "");
        // then
        assertThat(stopped.statusCode()).isEqualTo(204);
        assertThat(send(ask(CASE, officer()).GET()).statusCode()).isEqualTo(404);
        assertThat(send(ask("/api/case-files", officer()).GET()).body())
                .doesNotContain(PreviewFixture.caseFile().id().toString());
        assertThat(
                        send(ask("/api/exchange-files/" + file + "/draft", officer()).GET())
                                .statusCode())
                .isEqualTo(404);
        assertThat(count("SELECT count(*) FROM draft")).isZero();
        assertThat(post(ERASURE, "").body()).contains("erasure-already-begun-or-done");
        assertThat(lastKind()).isEqualTo(AccessKind.ALTERATION);
    }

    @Test
    @Order(3)
    void listsInADryRunWhatWouldGoAndChangesNothing() throws Exception {
        // given
        Map<String, String> before = everyTable();
        // when
        JsonNode dryRun = json(send(ask(ERASURE, officer()).GET()));
        // then
        assertThat(dryRun.path("state").stringValue()).isEqualTo("use-stopped");
        assertThat(dryRun.path("rows").path("caseRows").intValue()).isEqualTo(4);
        assertThat(dryRun.path("rows").path("disclosureFiles").intValue()).isEqualTo(1);
        assertThat(dryRun.path("rows").path("references").intValue()).isPositive();
        assertThat(dryRun.path("rows").path("salts").intValue()).isEqualTo(salts());
        assertThat(dryRun.path("recipients").toString()).contains("cn", message.toString());
        assertThat(dryRun.path("sealedTopicRecordsUntil").stringValue()).isNotBlank();
        assertThat(dryRun.path("elsewhere").toString())
                .contains("audit-service", "exchange-service", "sealed topic records");
        assertThat(dryRun.toString()).doesNotContain(CANARY);
        assertThat(everyTable()).isEqualTo(before);
    }

    @Test
    @Order(4)
    void refusesToEraseBeforeTheMessageHasLeftAndTheRecipientActed() throws Exception {
        // when
        HttpResponse<String> leaving = execute(supervisor());
        exchange.outcome(
                bean(OfficeSeal.class),
                message,
                OutcomeKind.PUBLISHED,
                Instant.parse("2026-11-22T10:10:00Z"));
        await().untilAsserted(
                        () -> assertThat(execute(supervisor()).body()).contains("recipients-open"));
        HttpResponse<String> fetched = act("fetched");
        HttpResponse<String> stranger =
                post(
                        ERASURE + "/recipients/" + new UUID(9, 9) + "/acts",
                        "{\"act\":\"erased\",\"reference\":\"letter 12\"}");
        String both = service.token("ES-9100", "ucrif", "officer", "supervisor");
        HttpResponse<String> typed = act("refused", both);
        HttpResponse<String> whoTyped = execute(both);
        HttpResponse<String> acted = act("erased");
        HttpResponse<String> whoTypedBefore = execute(both);
        HttpResponse<String> samePerson =
                execute(service.token("ES-4711", "ucrif", "officer", "supervisor"));
        // then
        assertThat(leaving.body()).contains("still-leaving");
        assertThat(fetched.statusCode()).isEqualTo(400);
        assertThat(stranger.statusCode()).isEqualTo(404);
        assertThat(typed.statusCode()).isEqualTo(204);
        assertThat(whoTyped.body()).contains("urn:liaison:problem:second-person-needed");
        assertThat(acted.statusCode()).isEqualTo(204);
        assertThat(whoTypedBefore.body()).contains("urn:liaison:problem:second-person-needed");
        assertThat(samePerson.body()).contains("urn:liaison:problem:second-person-needed");
        assertThat(rowsWithCanary()).isNotEmpty();
    }

    @Test
    @Order(5)
    void erasesRowsIndexesAndSaltsAndKeepsTheLog() throws Exception {
        // given
        List<AccessEntry> before = log.after(-1);
        int messages = count("SELECT count(*) FROM exchange_message");
        // when
        HttpResponse<String> erased = execute(supervisor());
        // then
        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(204);
        assertThat(rowsWithCanary()).isEmpty();
        assertThat(salts()).isZero();
        assertThat(count("SELECT count(*) FROM disclosure_file")).isZero();
        assertThat(count("SELECT count(*) FROM case_particulars")).isZero();
        assertThat(count("SELECT count(*) FROM exchange_message")).isEqualTo(messages);
        assertThat(count("SELECT count(*) FROM authorisation")).isEqualTo(1);
        List<AccessEntry> after = log.after(-1);
        assertThat(after.subList(0, before.size())).isEqualTo(before);
        assertThat(after.getLast().getKind()).isEqualTo(AccessKind.ERASURE);
        assertThat(after.getLast().getPersonCommitments()).isEmpty();
        assertThat(AccessRows.isWhole(after)).isTrue();
        assertThat(state()).isEqualTo("erasing");
        assertThat(execute(supervisor()).body()).contains("erasure-already-begun-or-done");
    }

    @Test
    @Order(6)
    void tellsExchangeServiceAndAuditServiceWhatToForget() {
        await().untilAsserted(() ->
                assertThat(exchange.said(bean(OfficeSeal.class)))
                        .extracting(each -> each.getBody())
                        .filteredOn(PersonsErased.class::isInstance)
                        .singleElement()
                        .satisfies(each ->
                                assertThat(((PersonsErased) each).getPersonKeys())
                                        .contains(PERSON)));
        await().untilAsserted(() ->
                assertThat(exchange.toldAudit(bean(OfficeSeal.class)))
                        .singleElement()
                        .satisfies(told -> {
                            assertThat(told.getPersonKeys()).contains(PERSON);
                            assertThat(told.getExchangeFileIds()).contains(file);
                            assertThat(told.getErasureId()).isEqualTo(caseId());
                            assertThat(told.getOfficialNumber()).isEqualTo("ES-9001");
                            assertThat(told.getLasting()).isTrue();
                        }));
    }

    /// Who is silent, unreadable or unknown has not followed.
    @Test
    @Order(7)
    void isErasedOnlyWhenEveryServiceSaidThatItFollowed() throws Exception {
        // given
        OfficeSeal seal = bean(OfficeSeal.class);
        exchange.followed(seal, caseId(), "somebody", 1);
        exchange.followed(seal, new UUID(9, 9).toString(), "audit-service", 1);
        exchange.followed(seal, caseId(), "exchange-service", 3);
        // when
        await().untilAsserted(() -> assertThat(followedBy()).containsExactly("exchange-service"));
        String alone = state();
        exchange.followed(seal, caseId(), "audit-service", 2);
        exchange.followed(seal, caseId(), "audit-service", 0);
        // then
        assertThat(alone).isEqualTo("erasing");
        await().untilAsserted(() -> assertThat(state()).isEqualTo("erased"));
        JsonNode done = json(send(ask(ERASURE, officer()).GET()));
        assertThat(done.path("elsewhere").toString()).contains("\"salts\":2", "\"salts\":3");
        assertThat(done.path("sealedTopicRecordsUntil").isNull()).isTrue();
    }

    /// What the trimmer of exchange-service does once the records are consumed and old enough.
    @Test
    @Order(8)
    void isOnNoTopicOnceTheTrimmerPassed() throws Exception {
        // when
        try (Admin admin =
                        Admin.create(
                                Map.of("bootstrap.servers", exchange.kafka().bootstrapServers()));
                KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            admin.deleteRecords(
                            consumer.endOffsets(partitions()).entrySet().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    Map.Entry::getKey,
                                                    end ->
                                                            RecordsToDelete.beforeOffset(
                                                                    end.getValue()))))
                    .all()
                    .get();
        }
        // then
        assertThat(sealedOnTopic(CANARY)).isZero();
    }

    /// Each row of each table that holds the canary in clear or under the office key.
    private List<String> rowsWithCanary() {
        OfficeSeal seal = bean(OfficeSeal.class);
        List<String> found = new ArrayList<>();
        everyTable()
                .forEach((table, rows) -> {
                    if (rows.contains(CANARY)) {
                        found.add(table);
                    }
                });
        Map.of("draft.form", "SELECT form FROM draft", "inbox", "SELECT content FROM inbox")
                .forEach((name, sql) ->
                        owner.queryForList(sql, byte[].class).stream()
                                .filter(sealed -> sealed.length > 0)
                                .map(sealed ->
                                        new String(seal.open(name, sealed), StandardCharsets.UTF_8))
                                .filter(text -> text.contains(CANARY))
                                .forEach(text -> found.add(name)));
        return found;
    }

    private Map<String, String> everyTable() {
        Map<String, String> all = new TreeMap<>();
        for (String table :
                owner.queryForList(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema ="
                                + " 'public' AND table_type = 'BASE TABLE'"
                                + " AND table_name NOT IN ('outbox', 'access_relay')",
                        String.class)) {
            all.put(
                    table,
                    String.valueOf(
                            owner.queryForList(
                                    "SELECT t::text FROM " + table + " t ORDER BY 1",
                                    String.class)));
        }
        return all;
    }

    private int sealedOnTopic(String text) {
        OfficeSeal seal = bean(OfficeSeal.class);
        int found = 0;
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            Collection<TopicPartition> partitions = partitions();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    byte[] plain = seal.open(Topics.CASE_AUTHORISATIONS, record.value());
                    if (new String(plain, StandardCharsets.UTF_8).contains(text)) {
                        found++;
                    }
                }
            }
        }
        return found;
    }

    private static List<TopicPartition> partitions() {
        return java.util.stream.IntStream.range(0, 6)
                .mapToObj(each -> new TopicPartition(Topics.CASE_AUTHORISATIONS, each))
                .toList();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", exchange.kafka().bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private String opened() throws Exception {
        return json(post(
                        "/api/exchange-files",
                        """
                        {"caseFileId":"%s","partnerOffice":"cn","partnerUnit":"ncb",
                         "instrumentId":"es-cn-2026-thb","instrumentVersion":1}
                        """
                                .formatted(PreviewFixture.caseFile().id())))
                .path("exchangeFileId")
                .stringValue();
    }

    private HttpRequest.Builder draft(String thread) {
        DraftForm form = PreviewFixture.request(Set.of(), List.of(InstrumentFixture.ASSURANCE));
        return ask("/api/exchange-files/" + thread + "/draft", officer())
                .PUT(BodyPublishers.ofString(bean(JsonMapper.class).writeValueAsString(form)));
    }

    private HttpResponse<String> act(String code) throws Exception {
        return act(code, officer());
    }

    private HttpResponse<String> act(String code, String token) throws Exception {
        String body = "{\"act\":\"" + code + "\",\"reference\":\"letter 12\"}";
        return send(
                ask(ERASURE + "/recipients/" + file + "/acts", token)
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> execute(String token) throws Exception {
        return send(ask(ERASURE + "/execution", token).POST(BodyPublishers.noBody()));
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(ask(path, officer()).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return service.send(request);
    }

    private HttpRequest.Builder ask(String path, String token) {
        return service.request(path, token)
                .header("Content-Type", "application/json")
                .header("Liaison-Justification", "task-1");
    }

    private JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return bean(JsonMapper.class).readTree(answer.body());
    }

    private String state() throws Exception {
        return json(send(ask(ERASURE, officer()).GET())).path("state").stringValue();
    }

    private List<String> followedBy() throws Exception {
        List<String> services = new ArrayList<>();
        for (JsonNode each : json(send(ask(ERASURE, officer()).GET())).path("elsewhere")) {
            if (!each.path("at").isNull()) {
                services.add(each.path("service").stringValue());
            }
        }
        return services;
    }

    private static String caseId() {
        return PreviewFixture.caseFile().id().toString();
    }

    private int salts() {
        return count("SELECT count(*) FROM person_commitment");
    }

    private AccessKind lastKind() {
        return log.after(-1).getLast().getKind();
    }

    private int count(String sql) {
        Integer count = owner.queryForObject(sql, Integer.class);
        return count == null ? -1 : count;
    }

    private String officer() {
        return service.officer();
    }

    private String supervisor() {
        return service.token("ES-9001", "ucrif", "supervisor");
    }

    private <T> T bean(Class<T> type) {
        return service.context().getBean(type);
    }
}
