package org.liaison.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.RunningCaseService;
import org.liaison.cases.casefile.CaseFile;
import org.liaison.cases.casefile.CaseFileId;
import org.liaison.cases.casefile.CaseFiles;
import org.liaison.cases.casefile.Particulars;
import org.liaison.cases.casefile.ParticularsKind;
import org.liaison.cases.casefile.PersonKey;
import org.liaison.cases.content.Bytes;
import org.liaison.cases.content.ContentCodec;
import org.liaison.cases.draft.DraftForm;
import org.liaison.cases.draft.ReadDraft;
import org.liaison.cases.instrument.InstrumentFixture;
import org.liaison.cases.instrument.Instruments;
import org.liaison.cases.preview.Preview;
import org.liaison.cases.preview.PreviewFixture;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.schemas.cases.OutcomeKind;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.testkit.EmbeddedKafka;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The people of a unit at a running case service, in words. One service for all classes of the JVM
/// that ask for it, on a broker that no class empties for the next one: their assertions are about
/// threads and cases of their own.
final class Desk {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ExchangeServiceStandIn exchange =
            new ExchangeServiceStandIn(EmbeddedKafka.start());
    private final RunningCaseService service;
    private final AccessRows log;

    private Desk() {
        service =
                RunningCaseService.start(
                        "liaison.kafka.bootstrap-servers=" + exchange.kafka().bootstrapServers());
        exchange.publish(InstrumentFixture.treatyWithAssurance());
        await().atMost(PATIENCE)
                .until(() -> bean(Instruments.class).find(InstrumentFixture.REF).isPresent());
        log = new AccessRows(service.database());
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            service.close();
                            exchange.close();
                            exchange.kafka().close();
                        }));
    }

    private static final class Holder {
        static final Desk DESK = new Desk();
    }

    static Desk shared() {
        return Holder.DESK;
    }

    AccessRows log() {
        return log;
    }

    ExchangeServiceStandIn exchange() {
        return exchange;
    }

    RunningCaseService service() {
        return service;
    }

    JdbcTemplate database() {
        return new JdbcTemplate(service.database().asSuperuser());
    }

    <T> T bean(Class<T> type) {
        return service.context().getBean(type);
    }

    /// A case of the unit with one possible victim.
    UUID caseOf(String firstName, String secondName) {
        UUID id = UUID.randomUUID();
        Particulars person =
                PreviewFixture.row(
                        ParticularsKind.PERSON,
                        "P-1",
                        null,
                        Map.of(
                                "prs_FirstName",
                                firstName,
                                "prs_SecondName",
                                secondName,
                                "lia_Categories",
                                "victim-possible",
                                "lia_Minor",
                                "no"));
        bean(CaseFiles.class)
                .add(
                        List.of(
                                new CaseFile(
                                        new CaseFileId(id),
                                        "C-" + id,
                                        "ucrif",
                                        PreviewFixture.NOW,
                                        List.of(person),
                                        Map.of("P-1", new PersonKey(UUID.randomUUID())))));
        return id;
    }

    String opens(UUID caseFile) throws Exception {
        return json(post(
                        "/api/exchange-files",
                        officer(),
                        """
                        {"caseFileId":"%s","partnerOffice":"cn","partnerUnit":"ncb",
                         "instrumentId":"es-cn-2026-thb","instrumentVersion":1}
                        """
                                .formatted(caseFile)))
                .path("exchangeFileId")
                .stringValue();
    }

    /// A partner begins a thread.
    String receivesARequest(String office) {
        return receivesARequest(office, PreviewFixture.TEXT);
    }

    String receivesARequest(String office, String text) {
        UUID thread = UUID.randomUUID();
        receives(
                office,
                thread,
                MessageKind.REQUEST,
                PreviewFixture.request(text, "They are linked.", Set.of(), List.of(), List.of()));
        return thread.toString();
    }

    /// A message of a partner, without persons.
    UUID receives(String office, UUID thread, MessageKind kind, DraftForm form) {
        UUID message = UUID.randomUUID();
        Bytes content =
                bean(ContentCodec.class)
                        .encode(
                                thread,
                                ReadDraft.of(form),
                                new Preview(
                                        List.of(), List.of(), List.of(), List.of(), List.of(),
                                        Set.of()),
                                "");
        exchange.deliver(bean(OfficeSeal.class), office, message, thread, "ucrif", kind, content);
        await().atMost(PATIENCE)
                .until(() ->
                        service.send(request("/api/inbox", officer()).GET())
                                .body()
                                .contains(message.toString()));
        return message;
    }

    HttpResponse<String> links(String thread, UUID caseFile) throws Exception {
        return post(
                "/api/exchange-files/" + thread + "/case-file",
                officer(),
                "{\"caseFileId\":\"" + caseFile + "\"}");
    }

    HttpResponse<String> proposesToMove(String thread, UUID caseFile, String token)
            throws Exception {
        return service.send(
                request("/api/exchange-files/" + thread + "/case-file/move", token)
                        .PUT(
                                BodyPublishers.ofString(
                                        "{\"caseFileId\":\"%s\",\"reason\":\"the wrong one was open\"}"
                                                .formatted(caseFile))));
    }

    HttpResponse<String> agreesToMove(String thread, UUID caseFile, String token) throws Exception {
        return post(
                "/api/exchange-files/" + thread + "/case-file/move",
                token,
                "{\"caseFileId\":\"" + caseFile + "\"}");
    }

    HttpResponse<String> throwsTheDraftAway(String thread) throws Exception {
        return service.send(request(draft(thread), officer()).DELETE());
    }

    /// A request that names nobody but in its text.
    JsonNode drafts(String thread, String text) throws Exception {
        return put(
                thread,
                PreviewFixture.request(text, "It is about her.", Set.of(), List.of(), List.of()));
    }

    JsonNode answers(String thread, String text) throws Exception {
        return put(
                thread,
                form(
                        "ANSWER",
                        new DraftForm.AnswerForm(List.of(new DraftForm.ItemAnswerForm("Q1", text))),
                        null));
    }

    JsonNode refuses(String thread) throws Exception {
        return put(thread, form("REFUSAL", null, new DraftForm.RefusalForm(List.of("Q1"), "f-ii")));
    }

    JsonNode preview(String thread) throws Exception {
        return json(service.send(request(draft(thread), officer()).GET()));
    }

    HttpResponse<String> submits(String thread) throws Exception {
        return post(draft(thread) + "/submission", officer(), "");
    }

    /// A supervisor lets every finding of a preview pass.
    void decidesAll(String thread, JsonNode preview) throws Exception {
        for (JsonNode text : preview.path("texts")) {
            for (JsonNode finding : text.path("findings")) {
                HttpResponse<String> decided =
                        post(
                                draft(thread) + "/finding-decisions",
                                supervisor(),
                                "{\"findingKey\":\""
                                        + finding.path("key").stringValue()
                                        + "\",\"reason\":\"read with care\"}");
                assertThat(decided.statusCode()).as(decided.body()).isEqualTo(204);
            }
        }
    }

    /// Submitted, authorised by another person, and handed to the guard.
    UUID sends(String thread) throws Exception {
        JsonNode submitted = json(submits(thread));
        JsonNode authorised =
                json(
                        post(
                                "/api/authorisations/" + submitted.path("draftId").stringValue(),
                                supervisor(),
                                "{\"contentDigest\":\""
                                        + submitted.path("contentDigest").stringValue()
                                        + "\"}"));
        return UUID.fromString(authorised.path("messageId").stringValue());
    }

    /// The guard let it pass.
    void isPublished(String thread, UUID message) {
        exchange.outcome(
                bean(OfficeSeal.class), message, OutcomeKind.PUBLISHED, PreviewFixture.NOW);
        await().atMost(PATIENCE)
                .until(() ->
                        service.send(request("/api/exchange-files/" + thread, officer()).GET())
                                .body()
                                .contains("\"offered\""));
    }

    HttpResponse<String> post(String path, String token, String body) throws Exception {
        return service.send(request(path, token).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path, String token) throws Exception {
        return service.send(request(path, token).GET());
    }

    HttpRequest.Builder request(String path, String token) {
        return service.request(path, token)
                .header("Content-Type", "application/json")
                .header("Liaison-Justification", "task-1");
    }

    JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return bean(JsonMapper.class).readTree(answer.body());
    }

    String officer() {
        return service.officer();
    }

    String supervisor() {
        return service.token("ES-9001", "ucrif", "supervisor");
    }

    /// Codes of what stops a draft.
    static List<String> rules(JsonNode preview) {
        List<String> rules = new ArrayList<>();
        preview.path("blocks").forEach(block -> rules.add(block.path("rule").stringValue()));
        return rules;
    }

    private static String draft(String thread) {
        return "/api/exchange-files/" + thread + "/draft";
    }

    private JsonNode put(String thread, DraftForm form) throws Exception {
        return json(
                service.send(
                        request(draft(thread), officer())
                                .PUT(
                                        BodyPublishers.ofString(
                                                bean(JsonMapper.class).writeValueAsString(form)))));
    }

    private static DraftForm form(
            String kind,
            DraftForm.@Nullable AnswerForm answer,
            DraftForm.@Nullable RefusalForm refusal) {
        return new DraftForm(
                kind,
                UUID.randomUUID().toString(),
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
                answer,
                refusal,
                null,
                null,
                null,
                null);
    }
}
