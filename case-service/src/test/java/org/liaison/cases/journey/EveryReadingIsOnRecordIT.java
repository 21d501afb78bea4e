package org.liaison.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaison.cases.RunningCaseService;
import org.liaison.cases.casefile.CaseFiles;
import org.liaison.cases.content.Bytes;
import org.liaison.cases.content.ContentCodec;
import org.liaison.cases.draft.DraftForm;
import org.liaison.cases.draft.ReadDraft;
import org.liaison.cases.instrument.InstrumentFixture;
import org.liaison.cases.instrument.Instruments;
import org.liaison.cases.preview.Identifiable;
import org.liaison.cases.preview.Preview;
import org.liaison.cases.preview.PreviewFixture;
import org.liaison.cases.preview.PreviewedField;
import org.liaison.cases.preview.PreviewedRow;
import org.liaison.kit.ids.DerivedId;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.Minor;
import org.liaison.policy.subject.PersonCategory;
import org.liaison.policy.subject.Treatment;
import org.liaison.schemas.audit.AccessEntry;
import org.liaison.schemas.audit.AccessKind;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.testkit.EmbeddedKafka;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Directive (EU) 2016/680 art. 25 at every door of this service: what shows identifying data is
/// one consultation that names exactly those persons, lists show none, and whoever collects,
/// changes, combines or erases is on record. A route that this walk does not know fails it.
class EveryReadingIsOnRecordIT {

    private static final Set<String> CANARIES =
            Set.of("Dongfang", "Xiaoyun", "600 111 222", "110101197112240013", "Canaryson");
    private static final String CASE = "/api/case-files";
    private static final String FILE = "/api/exchange-files";
    private static final String WAITING = "/api/authorisations";
    private static final String INBOX = "/api/inbox";
    private static final UUID MESSAGE = new UUID(7, 7);

    private static final ExchangeServiceStandIn EXCHANGE =
            new ExchangeServiceStandIn(EmbeddedKafka.emptied());
    private static RunningCaseService service;
    private static AccessRows log;

    private final Set<String> walked = new TreeSet<>();
    private final String caseId = PreviewFixture.caseFile().id().toString();
    private String file = "";
    private String imported = "";
    private String draftId = "";
    private String digest = "";

    @BeforeAll
    static void start() {
        service =
                RunningCaseService.start(
                        "liaison.kafka.bootstrap-servers=" + EXCHANGE.kafka().bootstrapServers());
        EXCHANGE.publish(InstrumentFixture.treatyWithAssurance());
        service.context().getBean(CaseFiles.class).add(List.of(PreviewFixture.caseFile()));
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        service.context()
                                .getBean(Instruments.class)
                                .find(InstrumentFixture.REF)
                                .isPresent());
        log = new AccessRows(service.database());
    }

    @AfterAll
    static void stop() {
        service.close();
        EXCHANGE.close();
    }

    @Test
    void namesExactlyThePersonsThatAnAnswerShowsAndKnowsEveryRoute() throws Exception {
        theCase();
        theThread();
        theDraft();
        theSecondPerson();
        theInbox();
        theRest();
        assertThat(walked).containsExactlyElementsOf(routes());
    }

    private void theCase() throws Exception {
        Set<String> both = Set.of(person("P-1"), person("P-2"));
        silent("GET " + CASE, get(CASE, officer()));
        HttpResponse<String> importing =
                silent(
                        "POST " + CASE + "/imports",
                        ask(CASE + "/imports", officer())
                                .setHeader("Content-Type", "text/csv")
                                .POST(
                                        BodyPublishers.ofString(
                                                """
                                                entity,caseRef,ref,lia_PersonRef,prs_FirstName
                                                Person,CS-2,P-9,,Canaryson
                                                """)),
                        AccessKind.COLLECTION);
        imported = json(importing).path("caseFiles").path(0).path("caseFileId").stringValue();
        shows("GET " + CASE + "/{id}", get(CASE + "/" + caseId, officer()), both);
        shows(
                "GET " + CASE + "/{id}/export",
                get(CASE + "/" + caseId + "/export", officer()),
                both);
    }

    private void theThread() throws Exception {
        HttpResponse<String> opened =
                silent(
                        "POST " + FILE,
                        post(
                                FILE,
                                officer(),
                                """
                                {"caseFileId":"%s","partnerOffice":"cn","partnerUnit":"ncb",
                                 "instrumentId":"es-cn-2026-thb","instrumentVersion":1}
                                """
                                        .formatted(caseId)));
        file = json(opened).path("exchangeFileId").stringValue();
        silent("GET " + FILE, get(FILE, officer()));
        silent("GET " + FILE + "/{id}", get(FILE + "/" + file, officer()));
        theirs();
    }

    /// A thread that the partner began is tied to a case, and then to another by two persons.
    private void theirs() throws Exception {
        UUID theirs = new UUID(7, 6);
        EXCHANGE.deliver(
                service.context().getBean(OfficeSeal.class),
                new UUID(7, 5),
                theirs,
                MessageKind.ANSWER,
                answer());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.send(get(FILE + "/" + theirs, officer())).statusCode() == 200);
        silent(
                "PUT " + FILE + "/{id}/basis",
                ask(FILE + "/" + theirs + "/basis", officer())
                        .PUT(
                                BodyPublishers.ofString(
                                        "{\"purpose\":\"victim-protection\","
                                                + "\"transferGround\":\"led-37-1-a\"}")),
                AccessKind.ALTERATION);
        String route = FILE + "/{id}/case-file";
        String path = FILE + "/" + theirs + "/case-file";
        silent("POST " + route, post(path, officer(), caseBody(imported)), AccessKind.COMBINATION);
        silent(
                "PUT " + route + "/move",
                ask(path + "/move", officer())
                        .PUT(
                                BodyPublishers.ofString(
                                        "{\"caseFileId\":\"%s\",\"reason\":\"the other case\"}"
                                                .formatted(caseId))),
                AccessKind.ALTERATION);
        silent("GET " + route + "/move", get(path + "/move", supervisor()));
        silent(
                "POST " + route + "/move",
                post(path + "/move", supervisor(), caseBody(caseId)),
                AccessKind.COMBINATION);
    }

    private void theDraft() throws Exception {
        String draft = FILE + "/{id}/draft";
        String path = FILE + "/" + file + "/draft";
        Set<String> both = Set.of(person("P-1"), person("P-2"));
        shows("PUT " + draft, put(path), both, AccessKind.ALTERATION);
        shows("GET " + draft, get(path, officer()), both);
        silent(
                "POST " + draft + "/text-check",
                post(
                        path + "/text-check",
                        officer(),
                        "{\"text\":\"Ask Wei Dongfang.\",\"language\":\"en\"}"));
        silent(
                "POST " + draft + "/finding-decisions",
                post(
                        path + "/finding-decisions",
                        supervisor(),
                        "{\"findingKey\":\"" + new UUID(1, 1) + "\",\"reason\":\"a place\"}"),
                AccessKind.ALTERATION);
        silent("DELETE " + draft, ask(path, officer()).DELETE(), AccessKind.ERASURE);
        service.send(put(path));
        HttpResponse<String> submitted =
                silent("POST " + draft + "/submission", post(path + "/submission", officer(), ""));
        draftId = json(submitted).path("draftId").stringValue();
    }

    private void theSecondPerson() throws Exception {
        Set<String> both = Set.of(person("P-1"), person("P-2"));
        silent("GET " + WAITING, get(WAITING, supervisor()));
        silent(
                "DELETE " + WAITING + "/{draftId}",
                ask(WAITING + "/" + draftId, supervisor())
                        .method("DELETE", BodyPublishers.ofString("{\"reason\":\"shorter\"}")),
                AccessKind.ALTERATION);
        HttpResponse<String> again =
                service.send(post(FILE + "/" + file + "/draft/submission", officer(), ""));
        draftId = json(again).path("draftId").stringValue();
        HttpResponse<String> seen =
                shows(
                        "GET " + WAITING + "/{draftId}",
                        get(WAITING + "/" + draftId, supervisor()),
                        both);
        digest = json(seen).path("contentDigest").stringValue();
        HttpResponse<String> authorised =
                silent(
                        "POST " + WAITING + "/{draftId}",
                        post(
                                WAITING + "/" + draftId,
                                supervisor(),
                                "{\"contentDigest\":\"" + digest + "\"}"));
        theGuardFailed(UUID.fromString(json(authorised).path("messageId").stringValue()), both);
    }

    private void theGuardFailed(UUID messageId, Set<String> both) throws Exception {
        String route = WAITING + "/guard-failed";
        EXCHANGE.refused(
                service.context().getBean(OfficeSeal.class),
                messageId,
                "guard-failed",
                Instant.parse("2026-11-22T10:10:00Z"));
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        service.send(get(route, supervisor()))
                                .body()
                                .contains(messageId.toString()));
        silent("GET " + route, get(route, supervisor()));
        shows("GET " + route + "/{messageId}", get(route + "/" + messageId, supervisor()), both);
        String again =
                json(silent(
                                "POST " + route + "/{messageId}",
                                post(
                                        route + "/" + messageId,
                                        supervisor(),
                                        "{\"contentDigest\":\"" + digest + "\"}")))
                        .path("messageId")
                        .stringValue();
        EXCHANGE.refused(
                service.context().getBean(OfficeSeal.class),
                UUID.fromString(again),
                "guard-failed",
                Instant.parse("2026-11-22T10:11:00Z"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.send(get(route, supervisor())).body().contains(again));
        silent(
                "DELETE " + route + "/{messageId}",
                ask(route + "/" + again, supervisor()).DELETE(),
                AccessKind.ERASURE);
        anotherIsOnItsWay();
    }

    private void anotherIsOnItsWay() throws Exception {
        String draft = FILE + "/" + file + "/draft";
        service.send(put(draft));
        JsonNode submitted = json(service.send(post(draft + "/submission", officer(), "")));
        HttpResponse<String> authorised =
                service.send(
                        post(
                                WAITING + "/" + submitted.path("draftId").stringValue(),
                                supervisor(),
                                "{\"contentDigest\":\""
                                        + submitted.path("contentDigest").stringValue()
                                        + "\"}"));
        assertThat(authorised.statusCode()).isEqualTo(201);
    }

    private void theInbox() throws Exception {
        EXCHANGE.deliver(
                service.context().getBean(OfficeSeal.class),
                MESSAGE,
                UUID.fromString(file),
                MessageKind.ANSWER,
                answer());
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        service.send(get(INBOX, officer())).body().contains(MESSAGE.toString()));
        silent("GET " + INBOX, get(INBOX, officer()));
        shows(
                "GET " + INBOX + "/{messageId}",
                get(INBOX + "/" + MESSAGE, officer()),
                Set.of(file + "/S-9"));
        // Nothing to decide here; that a decision is on record is in the story of the inbox.
        silent(
                "POST " + INBOX + "/{messageId}/purpose",
                post(
                        INBOX + "/" + MESSAGE + "/purpose",
                        officer(),
                        "{\"purpose\":\"victim-protection\"}"));
        silent("DELETE " + INBOX + "/{messageId}", ask(INBOX + "/" + MESSAGE, officer()).DELETE());
    }

    private void theRest() throws Exception {
        String erasure = CASE + "/" + caseId + "/erasure";
        String route = CASE + "/{id}/erasure";
        silent("POST " + route, post(erasure, officer(), ""), AccessKind.ALTERATION);
        silent("GET " + route, get(erasure, officer()));
        silent(
                "POST " + route + "/recipients/{exchangeFileId}/acts",
                post(
                        erasure + "/recipients/" + file + "/acts",
                        officer(),
                        "{\"act\":\"restricted\",\"reference\":\"call of 3 May\"}"),
                AccessKind.ALTERATION);
        silent(
                "PUT " + route + "/withdrawals",
                ask(erasure + "/withdrawals", officer())
                        .PUT(
                                BodyPublishers.ofString(
                                        "{\"ground\":\"unlawful\",\"wanted\":\"erase\"}")),
                AccessKind.ALTERATION);
        // It is still on its way to the partner; that withdrawing is on record is in its own story.
        silent(
                "POST " + route + "/withdrawals",
                post(
                        erasure + "/withdrawals",
                        supervisor(),
                        "{\"ground\":\"unlawful\",\"wanted\":\"erase\"}"));
        silent("GET /api/withdrawals", get("/api/withdrawals", officer()));
        silent("GET /api/withdrawals/sent", get("/api/withdrawals/sent", officer()));
        silent(
                "POST /api/withdrawals/{id}/act",
                post("/api/withdrawals/" + MESSAGE + "/act", officer(), "{\"act\":\"erased\"}"));
        silent(
                "POST /api/withdrawals/{id}/act/authorisation",
                post(
                        "/api/withdrawals/" + MESSAGE + "/act/authorisation",
                        supervisor(),
                        "{\"act\":\"erased\"}"));
        // It is still on its way to the partner; that erasing is on record is in its own story.
        silent("POST " + route + "/execution", post(erasure + "/execution", supervisor(), ""));
        silent("GET /api/instruments", get("/api/instruments", officer()));
        silent("GET /api/duty-contacts", get("/api/duty-contacts", officer()));
        silent(
                "POST /api/person-entries",
                post("/api/person-entries", auditor(), "{\"person\":\"" + person("P-2") + "\"}"),
                AccessKind.CONSULTATION);
        silent(
                "GET /api/sealed-disclosure-files/{messageId}",
                get("/api/sealed-disclosure-files/" + MESSAGE, auditor()));
    }

    /// Shows no identifying data, and is no consultation.
    private HttpResponse<String> silent(
            String route, HttpRequest.Builder request, AccessKind... recorded) throws Exception {
        return walk(route, request, null, recorded);
    }

    /// Shows identifying data of these persons.
    private HttpResponse<String> shows(
            String route,
            HttpRequest.Builder request,
            Set<String> persons,
            AccessKind... alsoRecorded)
            throws Exception {
        return walk(route, request, persons, alsoRecorded);
    }

    private HttpResponse<String> walk(
            String route,
            HttpRequest.Builder request,
            @Nullable Set<String> persons,
            AccessKind... recorded)
            throws Exception {
        walked.add(route);
        long before = log.last();
        HttpResponse<String> answer = service.send(request);
        List<AccessEntry> rows = log.after(before);
        List<AccessKind> expected = new ArrayList<>(List.of(recorded));
        if (persons != null) {
            expected.add(AccessKind.CONSULTATION);
        }
        assertThat(CANARIES.stream().anyMatch(answer.body()::contains))
                .as("%s shows identifying data: %s", route, answer.statusCode())
                .isEqualTo(persons != null);
        assertThat(rows).as(route).extracting(AccessEntry::getKind).isEqualTo(expected);
        assertThat(rows)
                .as(route)
                .allSatisfy(row -> {
                    assertThat(row.getJustification()).isNotBlank();
                    assertThat(row.getOfficialNumber()).startsWith("ES-");
                });
        if (persons != null) {
            assertThat(log.persons(rows.getLast())).as(route).isEqualTo(persons);
        }
        return answer;
    }

    private static Set<String> routes() {
        RequestMappingHandlerMapping mappings =
                service.context()
                        .getBean(
                                "requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping ->
                        mapping.getPatternValues().stream()
                                .filter(path -> path.startsWith("/api/"))
                                .flatMap(path ->
                                        mapping.getMethodsCondition().getMethods().stream()
                                                .map(RequestMethod::name)
                                                .map(method -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// An answer that names somebody whom we know only by the partner's reference.
    private Bytes answer() {
        DraftForm form =
                new DraftForm(
                        "ANSWER",
                        MESSAGE.toString(),
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
                                        new DraftForm.ItemAnswerForm("Q1", "In use."),
                                        new DraftForm.ItemAnswerForm("Q2", "Known."))),
                        null,
                        null,
                        null,
                        null,
                        null);
        PreviewedRow row =
                new PreviewedRow(
                        "S-9",
                        "Person",
                        "X-1",
                        null,
                        null,
                        Set.of(PersonCategory.SUSPECT),
                        Minor.NO,
                        List.of(),
                        new Identifiable(Identifiable.Degree.YES, "name"),
                        List.of(
                                new PreviewedField(
                                        "prs_SecondName",
                                        FieldClass.NAME,
                                        Treatment.DISCLOSE,
                                        "Canaryson",
                                        "matrix",
                                        "given")));
        return service.context()
                .getBean(ContentCodec.class)
                .encode(
                        UUID.fromString(file),
                        ReadDraft.of(form),
                        new Preview(
                                List.of(row), List.of(), List.of(), List.of(), List.of(), Set.of()),
                        "");
    }

    private static HttpRequest.Builder put(String path) {
        DraftForm form = PreviewFixture.request(Set.of(), List.of(InstrumentFixture.ASSURANCE));
        return ask(path, officer())
                .PUT(
                        BodyPublishers.ofString(
                                service.context()
                                        .getBean(JsonMapper.class)
                                        .writeValueAsString(form)));
    }

    private static HttpRequest.Builder post(String path, String token, String body) {
        return ask(path, token).POST(BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder get(String path, String token) {
        return ask(path, token).GET();
    }

    private static HttpRequest.Builder ask(String path, String token) {
        return service.request(path, token)
                .header("Content-Type", "application/json")
                .header("Liaison-Justification", "task-1");
    }

    private static String caseBody(String caseFile) {
        return "{\"caseFileId\":\"" + caseFile + "\"}";
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return service.context().getBean(JsonMapper.class).readTree(answer.body());
    }

    private static String person(String ref) {
        return DerivedId.of("test-person", ref).toString();
    }

    private static String officer() {
        return service.officer();
    }

    private static String supervisor() {
        return service.token("ES-9001", "ucrif", "supervisor");
    }

    private static String auditor() {
        return service.token("ES-9", "ucrif", "auditor");
    }
}
