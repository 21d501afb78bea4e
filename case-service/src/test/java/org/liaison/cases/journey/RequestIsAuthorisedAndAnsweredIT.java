package org.liaison.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.zip.InflaterInputStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.cases.RunningCaseService;
import org.liaison.cases.casefile.CaseFiles;
import org.liaison.cases.content.Bytes;
import org.liaison.cases.content.ContentCodec;
import org.liaison.cases.draft.DraftForm;
import org.liaison.cases.draft.ReadDraft;
import org.liaison.cases.instrument.InstrumentFixture;
import org.liaison.cases.instrument.Instruments;
import org.liaison.cases.preview.Preview;
import org.liaison.cases.preview.PreviewFixture;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.ids.ContentDigest;
import org.liaison.kit.ids.DerivedId;
import org.liaison.kit.keys.DisclosureFileKey;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.schemas.audit.DisclosureFile;
import org.liaison.schemas.cases.AuthorisedDisclosure;
import org.liaison.schemas.cases.InboxCommitted;
import org.liaison.schemas.cases.OutcomeKind;
import org.liaison.schemas.exchange.Digest;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.testkit.EmbeddedKafka;
import org.liaison.testkit.hostile.HostileRecords;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Design, section 2, as far as it is this service's: from the draft to the outbox, and from a
/// delivery to the inbox. The tests are one story, in order.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RequestIsAuthorisedAndAnsweredIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final UUID LATE = new UUID(7, 8);

    private final ExchangeServiceStandIn exchange =
            new ExchangeServiceStandIn(EmbeddedKafka.emptied());
    private @Nullable RunningCaseService started;
    private UUID file = new UUID(0, 0);
    private UUID message = new UUID(0, 0);
    private String draftId = "";
    private String digest = "";

    @BeforeAll
    void start() {
        started =
                RunningCaseService.start(
                        "liaison.kafka.bootstrap-servers=" + exchange.kafka().bootstrapServers());
        exchange.publish(InstrumentFixture.treaty());
        bean(CaseFiles.class).add(List.of(PreviewFixture.caseFile()));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> bean(Instruments.class).find(InstrumentFixture.REF).isPresent());
    }

    @AfterAll
    void stop() {
        service().close();
        exchange.close();
    }

    @Test
    @Order(1)
    void stopsTheDraftAndNamesTheRule() throws Exception {
        // given
        JsonNode opened =
                json(
                        post(
                                "/api/exchange-files",
                                officer(),
                                """
                                {"caseFileId":"%s","partnerOffice":"cn","partnerUnit":"ncb",
                                 "instrumentId":"es-cn-2026-thb","instrumentVersion":1}
                                """
                                        .formatted(PreviewFixture.caseFile().id())),
                        201);
        file = UUID.fromString(opened.path("exchangeFileId").stringValue());
        // when
        JsonNode preview = json(put(PreviewFixture.request(Set.of(), List.of())), 200);
        HttpResponse<String> submission = post(draft("/submission"), officer(), "");
        // then
        assertThat(preview.path("ready").booleanValue()).isFalse();
        assertThat(json(submission, 409).path("rules").toString()).contains("assurance-missing");
        assertThat(submission.body()).contains("urn:liaison:problem:draft-blocked");
        assertThat(submission.body()).doesNotContain("Dongfang");
    }

    @Test
    @Order(2)
    void takesTheDraftWithoutIdentity() throws Exception {
        // when
        JsonNode preview = json(put(PreviewFixture.request(Set.of("P-2"), List.of())), 200);
        JsonNode submitted = json(post(draft("/submission"), colleague(), ""), 202);
        // then
        assertThat(preview.path("ready").booleanValue()).isTrue();
        draftId = submitted.path("draftId").stringValue();
        digest = submitted.path("contentDigest").stringValue();
        assertThat(digest).hasSize(64);
    }

    @Test
    @Order(3)
    void showsNothingWithoutAJustification() throws Exception {
        // when
        HttpResponse<String> answer = service().send(service().request(draft(""), officer()).GET());
        // then
        assertThat(json(answer, 400).path("type").stringValue())
                .isEqualTo("urn:liaison:problem:justification-missing");
    }

    /// Who wrote it does not come to authorise it by a colleague's click, nor does the colleague.
    @ParameterizedTest
    @Order(4)
    @ValueSource(strings = {"ES-4711", "ES-4712"})
    void refusesWhoWroteItAndWhoSubmittedItAsAuthoriser(String number) throws Exception {
        // when
        HttpResponse<String> answer =
                post(
                        "/api/authorisations/" + draftId,
                        service().token(number, "ucrif", "officer", "supervisor"),
                        "{\"contentDigest\":\"" + digest + "\"}");
        // then
        assertThat(json(answer, 403).path("type").stringValue())
                .isEqualTo("urn:liaison:problem:second-person-needed");
    }

    @Test
    @Order(5)
    void authorisesTheBytesThatTheSupervisorSaw() throws Exception {
        // given
        JsonNode seen =
                json(
                        service()
                                .send(
                                        service()
                                                .request(
                                                        "/api/authorisations/" + draftId,
                                                        supervisor())
                                                .header("Liaison-Justification", "task-1")
                                                .GET()),
                        200);
        // when
        JsonNode authorised =
                json(
                        post(
                                "/api/authorisations/" + draftId,
                                supervisor(),
                                "{\"contentDigest\":\""
                                        + seen.path("contentDigest").stringValue()
                                        + "\"}"),
                        201);
        message = UUID.fromString(authorised.path("messageId").stringValue());
        // then
        AuthorisedDisclosure disclosure = handedOver();
        assertThat(HexFormat.of().formatHex(ContentDigest.of(bytes(disclosure.getContent()))))
                .isEqualTo(digest);
        assertThat(message)
                .isEqualTo(
                        DerivedId.of("message", authorised.path("authorisationId").stringValue()));
        assertThat(new String(bytes(disclosure.getContent()), StandardCharsets.UTF_8))
                .contains(PreviewFixture.TEXT)
                .doesNotContain("Dongfang", "Xiaoyun", "110101", "600 111");
        assertThat(disclosure.getPersons()).hasSize(3);
        assertThat(thread(0).path("outcome").stringValue()).isEqualTo("awaiting-publication");
    }

    /// ADR 0017: what an auditor opens is what was authorised, and nobody can open it here.
    @Test
    @Order(6)
    void keepsExactlyTheseBytesSealedToTheAuditKey() throws Exception {
        // given
        Path secrets = Objects.requireNonNull(bean(OfficeSettings.class).keysDir().getParent());
        // when
        HttpResponse<byte[]> sealed = sealedFile(service().token("ES-9", "ucrif", "auditor"));
        DisclosureFile file =
                AvroCodec.of(DisclosureFile.getClassSchema(), DisclosureFile.class)
                        .decode(
                                DisclosureFileKey.opening(
                                                secrets.resolve("audit-service")
                                                        .resolve("disclosure-file.json"))
                                        .open(message.toString(), sealed.body())
                                        .orElseThrow());
        // then
        assertThat(HexFormat.of().formatHex(ContentDigest.of(bytes(file.getContent()))))
                .isEqualTo(digest);
        assertThat(file.getPersons()).hasSize(3);
        assertThat(expanded(bytes(file.getPreview()))).contains("WITHHOLD", "explanation");
        assertThat(sealedFile(supervisor()).statusCode()).isEqualTo(403);
        assertThat(sealedFile(officer()).statusCode()).isEqualTo(403);
        assertThat(count("SELECT count(*) FROM authorisation WHERE content IS NOT NULL")).isZero();
    }

    private HttpResponse<byte[]> sealedFile(String token) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    service()
                            .request("/api/sealed-disclosure-files/" + message, token)
                            .GET()
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String expanded(byte[] compressed) throws IOException {
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(compressed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @Order(6)
    void learnsThatItWasOfferedDeliveredAndTakenIn() {
        // when
        Instant at = Instant.parse("2026-11-22T10:10:00Z");
        Digest sent = new Digest(HexFormat.of().parseHex(thread(0).path("digest").stringValue()));
        // A receipt for something else moves nothing.
        exchange.outcome(seal(), message, OutcomeKind.DELIVERED, at.minusSeconds(1));
        exchange.outcome(seal(), message, OutcomeKind.IN_INBOX, at.plusSeconds(2), sent);
        exchange.outcome(seal(), message, OutcomeKind.PUBLISHED, at);
        exchange.outcome(seal(), message, OutcomeKind.DELIVERED, at.plusSeconds(1), sent);
        // then
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> {
                    assertThat(thread(0).path("outcome").stringValue()).isEqualTo("in-inbox");
                    assertThat(thread(0).path("receivedAt").stringValue())
                            .startsWith("2026-11-22T10:10:01");
                    assertThat(exchangeFile().path("due").path("kind").stringValue())
                            .isEqualTo("target");
                });
    }

    /// Situation T9(c): an identical message is dropped, and its receipt repeated.
    @Test
    @Order(7)
    void takesAnAnswerOnceAndAcknowledgesItEachTime() {
        // given
        UUID answer = new UUID(7, 7);
        Bytes content = answerContent();
        // when
        exchange.deliver(seal(), answer, file, MessageKind.ANSWER, content);
        exchange.deliver(seal(), answer, file, MessageKind.ANSWER, content);
        exchange.rubbish();
        // then
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(receipts(answer)).isEqualTo(2));
        assertThat(count("SELECT count(*) FROM inbox")).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM inbox_alarm")).isZero();
        assertThat(exchangeFile().path("state").stringValue()).isEqualTo("answered");
    }

    @Test
    @Order(8)
    void raisesAnAlarmForTheSameIdWithAnotherContent() {
        // when
        exchange.deliver(seal(), new UUID(7, 7), file, MessageKind.ANSWER, answerContent());
        // then
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(count("SELECT count(*) FROM inbox_alarm")).isEqualTo(1));
        assertThat(count("SELECT count(*) FROM inbox")).isEqualTo(1);
    }

    @Test
    @Order(9)
    void opensTheAnswerOnRecord() throws Exception {
        // given
        int before = count("SELECT count(*) FROM access_log");
        // when
        HttpResponse<String> opened =
                service()
                        .send(
                                service()
                                        .request("/api/inbox/" + new UUID(7, 7), officer())
                                        .header("Liaison-Justification", "task-1")
                                        .GET());
        // then
        assertThat(json(opened, 200).path("content").path("kind").stringValue())
                .isEqualToIgnoringCase("answer");
        assertThat(opened.body()).contains("It is in use.");
        assertThat(count("SELECT count(*) FROM access_log")).isEqualTo(before + 1);
    }

    /// Situation T1(b): the cancellation and a second answer crossed.
    @Test
    @Order(10)
    void closesAnAnswerThatCameAfterItsCancellation() throws Exception {
        // given
        cancelled();
        exchange.deliver(seal(), LATE, file, MessageKind.ANSWER, answerContent());
        Awaitility.await().atMost(PATIENCE).until(() -> count("SELECT count(*) FROM inbox") == 2);
        int before = count("SELECT count(*) FROM access_log");
        // when
        HttpResponse<String> opened = open(LATE);
        // then
        JsonNode problem = json(opened, 409);
        assertThat(problem.path("rule").stringValue()).isEqualTo("came-after-cancellation");
        assertThat(problem.path("wayOn").toString()).contains("state-purpose", "erase");
        assertThat(opened.body()).doesNotContain("It is in use.");
        assertThat(count("SELECT count(*) FROM access_log")).isEqualTo(before);
        assertThat(exchangeFile().path("state").stringValue()).isEqualTo("cancelled-answered");
        assertThat(
                        json(get("/api/inbox"), 200)
                                .path("items")
                                .path(0)
                                .path("cameAfterCancellation")
                                .booleanValue())
                .isTrue();
        json(open(new UUID(7, 7)), 200);
    }

    @Test
    @Order(11)
    void opensItForAPurposeThatStillHolds() throws Exception {
        // given
        int before = count("SELECT count(*) FROM access_log");
        // when
        HttpResponse<String> strange = purpose(LATE, "strategic-analysis");
        HttpResponse<String> stated = purpose(LATE, "victim-protection");
        // then
        assertThat(strange.statusCode()).isEqualTo(400);
        assertThat(stated.statusCode()).isEqualTo(204);
        assertThat(json(open(LATE), 200).toString()).contains("It is in use.");
        assertThat(count("SELECT count(*) FROM access_log")).isEqualTo(before + 2);
    }

    @Test
    @Order(12)
    void erasesItForGood() throws Exception {
        // when
        HttpResponse<String> erased = delete(LATE);
        exchange.deliver(seal(), LATE, file, MessageKind.ANSWER, answerContent());
        // then
        assertThat(erased.statusCode()).isEqualTo(204);
        assertThat(json(open(LATE), 409).path("rule").stringValue())
                .isEqualTo("erased-after-cancellation");
        assertThat(purpose(LATE, "victim-protection").statusCode()).isEqualTo(409);
        assertThat(
                        count(
                                "SELECT count(*) FROM inbox WHERE length(content) = 0 AND message_id = '"
                                        + LATE
                                        + "'"))
                .isEqualTo(1);
    }

    @Test
    @Order(13)
    void leavesAnAnswerAloneThatCameInTime() throws Exception {
        // when
        HttpResponse<String> erased = delete(new UUID(7, 7));
        // then
        assertThat(json(erased, 409).path("rule").stringValue())
                .isEqualTo("not-after-cancellation");
        json(open(new UUID(7, 7)), 200);
    }

    /// A guard that failed judged nothing: another second person lets the same bytes out again.
    /// What it refused for what it is stays refused.
    @Test
    @Order(14)
    void authorisesTheSameBytesAgainWhenTheGuardFailed() throws Exception {
        // given
        UUID failed = anotherRequest();
        UUID refused = anotherRequest();
        exchange.refused(seal(), failed, "guard-failed", Instant.parse("2026-11-23T10:10:00Z"));
        exchange.refused(seal(), refused, "text-number", Instant.parse("2026-11-23T10:10:00Z"));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() ->
                        count("SELECT count(*) FROM exchange_message WHERE refused_at IS NOT NULL")
                                == 2);
        String body = "{\"contentDigest\":\"" + digest(failed) + "\"}";
        // when
        HttpResponse<String> byAuthor = again(failed, "ES-4711", body);
        HttpResponse<String> byColleague = again(failed, "ES-4712", body);
        HttpResponse<String> otherBytes = again(failed, "ES-9002", body.replace(':', ' '));
        HttpResponse<String> ofRefused = again(refused, "ES-9002", body);
        JsonNode authorised = json(again(failed, "ES-9002", body), 201);
        // then
        json(byAuthor, 403);
        json(byColleague, 403);
        json(otherBytes, 400);
        json(ofRefused, 404);
        UUID again = UUID.fromString(authorised.path("messageId").stringValue());
        assertThat(again)
                .isNotEqualTo(failed)
                .isEqualTo(
                        DerivedId.of("message", authorised.path("authorisationId").stringValue()));
        assertThat(digest(again)).isEqualTo(digest(failed));
        json(again(failed, "ES-9003", body), 404);
        exchange.outcome(
                seal(), again, OutcomeKind.PUBLISHED, Instant.parse("2026-11-23T10:11:00Z"));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() ->
                        count(
                                        "SELECT count(*) FROM held_submission WHERE message_id IN ('"
                                                + again
                                                + "','"
                                                + refused
                                                + "')")
                                == 0);
    }

    /// Its text may live on in the next draft.
    @Test
    @Order(15)
    void countsWhoThrewADraftAwayAmongTheAuthorsOfTheNext() throws Exception {
        // given
        openAThread();
        String before = service().token("ES-9003", "ucrif", "officer", "supervisor");
        json(put(PreviewFixture.request(Set.of("P-2"), List.of()), before), 200);
        service().send(service().request(draft(""), before).DELETE());
        json(put(PreviewFixture.request(Set.of("P-2"), List.of())), 200);
        JsonNode submitted = json(post(draft("/submission"), colleague(), ""), 202);
        String waiting = "/api/authorisations/" + submitted.path("draftId").stringValue();
        String body =
                "{\"contentDigest\":\"" + submitted.path("contentDigest").stringValue() + "\"}";
        // then
        json(post(waiting, before, body), 403);
        json(post(waiting, supervisor(), body), 201);
    }

    /// What a supervisor let pass and then wrote into a text of their own was let pass by nobody.
    @Test
    @Order(16)
    void countsNoDecisionOfWhoBecameAnAuthor() throws Exception {
        // given
        openAThread();
        String both = service().token("ES-9004", "ucrif", "officer", "supervisor");
        String found =
                bean(JsonMapper.class)
                        .writeValueAsString(PreviewFixture.request(Set.of("P-2"), List.of()))
                        .replace(PreviewFixture.TEXT, "Call 600 111 222 about this.");
        DraftForm form = bean(JsonMapper.class).readValue(found, DraftForm.class);
        JsonNode written = json(put(form), 200);
        assertThat(written.path("ready").booleanValue()).isFalse();
        List<String> keys =
                written.path("texts").findValues("key").stream()
                        .map(JsonNode::stringValue)
                        .toList();
        for (String key : keys) {
            assertThat(decide(key, both).statusCode()).isEqualTo(204);
        }
        assertThat(json(put(form), 200).path("ready").booleanValue()).isTrue();
        // when
        JsonNode theirs = json(put(form, both), 200);
        HttpResponse<String> submission = post(draft("/submission"), colleague(), "");
        HttpResponse<String> own = decide(keys.getFirst(), both);
        // then
        assertThat(theirs.path("ready").booleanValue()).isFalse();
        assertThat(json(submission, 409).path("rules").toString()).isNotEmpty();
        assertThat(own.body()).contains("second-person-needed");
        for (String key : keys) {
            assertThat(decide(key, supervisor()).statusCode()).isEqualTo(204);
        }
        json(post(draft("/submission"), colleague(), ""), 202);
    }

    private HttpResponse<String> decide(String key, String token) throws Exception {
        return post(
                draft("/finding-decisions"),
                token,
                "{\"findingKey\":\"" + key + "\",\"reason\":\"a telephone of ours\"}");
    }

    private HttpResponse<String> again(UUID messageId, String number, String body)
            throws Exception {
        return post(
                "/api/authorisations/guard-failed/" + messageId,
                service().token(number, "ucrif", "officer", "supervisor"),
                body);
    }

    private String digest(UUID messageId) {
        return String.valueOf(
                new JdbcTemplate(service().database().asSuperuser())
                        .queryForObject(
                                "SELECT digest FROM exchange_message WHERE message_id = ?",
                                String.class,
                                messageId));
    }

    private void openAThread() throws Exception {
        JsonNode opened =
                json(
                        post(
                                "/api/exchange-files",
                                officer(),
                                """
                                {"caseFileId":"%s","partnerOffice":"cn","partnerUnit":"ncb",
                                 "instrumentId":"es-cn-2026-thb","instrumentVersion":1}
                                """
                                        .formatted(PreviewFixture.caseFile().id())),
                        201);
        file = UUID.fromString(opened.path("exchangeFileId").stringValue());
    }

    /// In a thread of its own: written by one, submitted by another, authorised by a third.
    private UUID anotherRequest() throws Exception {
        openAThread();
        json(put(PreviewFixture.request(Set.of("P-2"), List.of())), 200);
        JsonNode submitted = json(post(draft("/submission"), colleague(), ""), 202);
        return UUID.fromString(
                json(
                                post(
                                        "/api/authorisations/"
                                                + submitted.path("draftId").stringValue(),
                                        supervisor(),
                                        "{\"contentDigest\":\""
                                                + submitted.path("contentDigest").stringValue()
                                                + "\"}"),
                                201)
                        .path("messageId")
                        .stringValue());
    }

    /// What PostgreSQL refuses for its value would come again at each attempt, with all behind it.
    @Test
    @Order(17)
    void goesOnBehindWhateverGotThrough() {
        // given
        HostileRecords records = new HostileRecords(new Random(HostileRecords.seed()));
        int hostile = Math.max(50, HostileRecords.count() / 5);
        for (int record = 0; record < hostile; record++) {
            exchange.hostile(seal(), records, file, answerContent());
        }
        // when
        UUID behind = new UUID(7, 9);
        for (int partition = 0; partition < 50; partition++) {
            exchange.deliver(
                    seal(), new UUID(70, partition), file, MessageKind.ANSWER, answerContent());
        }
        exchange.deliver(seal(), behind, file, MessageKind.ANSWER, answerContent());
        exchange.outcome(
                seal(), message, OutcomeKind.DELIVERED, Instant.parse("2026-11-22T12:00:00Z"));
        // then
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(receipts(behind)).isEqualTo(1));
        assertThat(
                        count(
                                "SELECT count(*) FROM inbox WHERE message_id::text LIKE"
                                        + " '00000000-0000-0046-%'"))
                .isEqualTo(50);
    }

    private void cancelled() throws Exception {
        HttpResponse<String> draft =
                service()
                        .send(
                                service()
                                        .request(draft(""), officer())
                                        .header("Content-Type", "application/json")
                                        .header("Liaison-Justification", "task-1")
                                        .PUT(
                                                BodyPublishers.ofString(
                                                        """
                                                        {"kind":"CANCELLATION","inReplyTo":"%s",
                                                         "language":"en",
                                                         "purpose":"prevent-detect-investigate",
                                                         "transferGround":"led-37-1-a",
                                                         "handlingCodes":["H0"],
                                                         "cancellation":
                                                           {"reason":"no-longer-needed"}}
                                                        """
                                                                .formatted(message))));
        json(draft, 200);
        JsonNode submitted = json(post(draft("/submission"), officer(), ""), 202);
        json(
                post(
                        "/api/authorisations/" + submitted.path("draftId").stringValue(),
                        supervisor(),
                        "{\"contentDigest\":\""
                                + submitted.path("contentDigest").stringValue()
                                + "\"}"),
                201);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return service()
                .send(
                        service()
                                .request(path, officer())
                                .header("Liaison-Justification", "task-1")
                                .GET());
    }

    private HttpResponse<String> open(UUID messageId) throws Exception {
        return get("/api/inbox/" + messageId);
    }

    private HttpResponse<String> purpose(UUID messageId, String purpose) throws Exception {
        return post(
                "/api/inbox/" + messageId + "/purpose",
                officer(),
                "{\"purpose\":\"" + purpose + "\"}");
    }

    private HttpResponse<String> delete(UUID messageId) throws Exception {
        return service()
                .send(
                        service()
                                .request("/api/inbox/" + messageId, officer())
                                .header("Liaison-Justification", "task-1")
                                .DELETE());
    }

    private AuthorisedDisclosure handedOver() {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () ->
                                exchange.said(seal()).stream()
                                        .map(each -> each.getBody())
                                        .filter(AuthorisedDisclosure.class::isInstance)
                                        .map(AuthorisedDisclosure.class::cast)
                                        .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private long receipts(UUID messageId) {
        return exchange.said(seal()).stream()
                .map(each -> each.getBody())
                .filter(InboxCommitted.class::isInstance)
                .map(InboxCommitted.class::cast)
                .flatMap(committed -> committed.getLines().stream())
                .filter(line -> line.getMessageId().equals(messageId.toString()))
                .count();
    }

    private Bytes answerContent() {
        DraftForm form =
                new DraftForm(
                        "ANSWER",
                        message.toString(),
                        "en",
                        "prevent-detect-investigate",
                        "led-37-1-a",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new DraftForm.AnswerForm(
                                List.of(
                                        new DraftForm.ItemAnswerForm("Q1", "It is in use."),
                                        new DraftForm.ItemAnswerForm("Q2", "Not known."))),
                        null,
                        null,
                        null,
                        null,
                        null);
        return bean(ContentCodec.class)
                .encode(
                        file,
                        ReadDraft.of(form),
                        new Preview(
                                List.of(), List.of(), List.of(), List.of(), List.of(), Set.of()),
                        "");
    }

    private JsonNode thread(int index) {
        return exchangeFile().path("thread").path(index);
    }

    private JsonNode exchangeFile() {
        try {
            return json(
                    service()
                            .send(
                                    service()
                                            .request("/api/exchange-files/" + file, officer())
                                            .GET()),
                    200);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> put(DraftForm form) throws Exception {
        return put(form, officer());
    }

    private HttpResponse<String> put(DraftForm form, String token) throws Exception {
        return service()
                .send(
                        service()
                                .request(draft(""), token)
                                .header("Content-Type", "application/json")
                                .header("Liaison-Justification", "task-1")
                                .PUT(
                                        BodyPublishers.ofString(
                                                bean(JsonMapper.class).writeValueAsString(form))));
    }

    private HttpResponse<String> post(String path, String token, String body) throws Exception {
        return service()
                .send(
                        service()
                                .request(path, token)
                                .header("Content-Type", "application/json")
                                .header("Liaison-Justification", "task-1")
                                .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode json(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return bean(JsonMapper.class).readTree(response.body());
    }

    private int count(String sql) {
        Integer count =
                new JdbcTemplate(service().database().asSuperuser())
                        .queryForObject(sql, Integer.class);
        return count == null ? -1 : count;
    }

    private String draft(String more) {
        return "/api/exchange-files/" + file + "/draft" + more;
    }

    private String officer() {
        return service().officer();
    }

    private String colleague() {
        return service().token("ES-4712", "ucrif", "officer");
    }

    private String supervisor() {
        return service().token("ES-9001", "ucrif", "supervisor");
    }

    private OfficeSeal seal() {
        return bean(OfficeSeal.class);
    }

    private <T> T bean(Class<T> type) {
        return service().context().getBean(type);
    }

    private RunningCaseService service() {
        RunningCaseService running = started;
        if (running == null) {
            throw new IllegalStateException("not started");
        }
        return running;
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
