package org.liaison.cases.authorisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.cases.RunningCaseService;
import org.liaison.cases.casefile.CaseFiles;
import org.liaison.cases.exchangefile.Counterpart;
import org.liaison.cases.exchangefile.ExchangeFile;
import org.liaison.cases.exchangefile.ExchangeFileFixture;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.cases.instrument.InstrumentFixture;
import org.liaison.cases.preview.PreviewFixture;
import org.liaison.kit.ids.DerivedId;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A draft, a text or a decision that breaks a rule of form gets a problem that names field or
/// rule, never the value; neither an answer nor a log repeats it, and nothing is stored.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class RefusingABadDraftIT {

    private static final String SECRET = "Dongfang";
    private static final String FILE = DerivedId.of("test", "bad-draft").toString();
    private static final String DRAFT = "/api/exchange-files/" + FILE + "/draft";

    private final RunningCaseService service = RunningCaseService.start();

    @BeforeAll
    void open() {
        service.context().getBean(CaseFiles.class).add(List.of(PreviewFixture.caseFile()));
        ExchangeFiles files = service.context().getBean(ExchangeFiles.class);
        ExchangeFileId file = new ExchangeFileId(DerivedId.of("test", "bad-draft"));
        files.add(
                ExchangeFile.opened(
                        file,
                        "ucrif",
                        new Counterpart("cn", "ncb"),
                        InstrumentFixture.REF,
                        PreviewFixture.NOW));
        files.tie(
                file,
                PreviewFixture.caseFile().id().value(),
                ExchangeFileFixture.officer(),
                PreviewFixture.NOW);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "request.offence          | trafficking-for-sexual-exploitation | Dongfang",
                "purpose                  | prevent-detect-investigate          | Dongfang",
                "language                 | \"en\"                              | \"Dongfang\"",
                "kind                     | REQUEST                             | Dongfang",
                "selections.entityRef     | \"P-2\"                             | \"Dongfang\"",
                "selections.fields        | prs_SecondName                      | Dongfang",
                "handlingCodes            | \"H0\"                              | \"Dongfang\"",
                "itemId                   | \"Q1\"                              | \"Dongfang\"",
                "withoutIdentity.0        | \"withoutIdentity\":[]   | \"withoutIdentity\":[null]",
                "request.questions.0      | \"questions\":[          | \"questions\":[null,",
                "request.facts            | \"facts\":               | \"offence\":"
            })
    void namesTheFieldOfADraftAndNotTheValue(String field, String sound, String bad)
            throws Exception {
        // given
        String draft = draft();
        assertThat(draft).contains(sound);
        // when
        HttpResponse<String> refused = put(draft.replace(sound, bad));
        // then
        assertProblem(refused, 400, "invalid-field");
        assertThat(refused.body()).contains("\"field\":\"" + field + "\"");
        assertThat(drafts()).isZero();
    }

    /// PostgreSQL has no character zero in a text, and a unit is a name and no letter to somebody.
    @ParameterizedTest
    @ValueSource(strings = {"Dongfang\\u0000", "Dongfang has a phone", "-", ""})
    void namesThePartnerUnitThatIsNone(String unit) throws Exception {
        // when
        HttpResponse<String> refused =
                post(
                        "/api/exchange-files",
                        service.officer(),
                        """
                        {"caseFileId":"%s","partnerOffice":"cn","partnerUnit":"%s",
                         "instrumentId":"es-cn-2026-thb","instrumentVersion":1}
                        """
                                .formatted(PreviewFixture.caseFile().id(), unit));
        // then
        assertProblem(refused, 400, "invalid-field");
        assertThat(refused.body()).contains("\"field\":\"partnerUnit\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dongfang",
                "",
                "null",
                "{\"Dongfang\":\"Dongfang",
                "[\"Dongfang\"]",
                "{\"kind\":{\"Dongfang\":1},\"text\":{\"a\":1},\"findingKey\":{}}",
                "{\"Dongfang\":\"Dongfang\"}",
                "{}",
                "{} Dongfang"
            })
    void refusesWhatIsNotTheBodyOfThatPath(String body) throws Exception {
        for (HttpResponse<String> refused :
                List.of(
                        put(body),
                        post("/api/exchange-files", service.officer(), body),
                        post("/api/exchange-files/" + FILE + "/case-file", service.officer(), body),
                        post(DRAFT + "/text-check", service.officer(), body),
                        post(DRAFT + "/finding-decisions", supervisor(), body),
                        post("/api/authorisations/" + FILE, supervisor(), body))) {
            assertProblem(refused, 400, "");
        }
    }

    @Test
    void repeatsNothingInALog(CapturedOutput output) throws Exception {
        // when
        put(draft().replace("REQUEST", SECRET));
        put(SECRET);
        post("/api/authorisations/" + SECRET, supervisor(), SECRET);
        // then
        assertThat(output.getAll()).doesNotContain(SECRET);
    }

    private String draft() {
        return JsonMapper.shared()
                .writeValueAsString(PreviewFixture.request(Set.of(), List.of()))
                .replace("\"withoutIdentity\":null", "\"withoutIdentity\":[]");
    }

    private HttpResponse<String> put(String body) throws Exception {
        return service.send(
                service.request(DRAFT, service.officer())
                        .header("Content-Type", "application/json")
                        .header("Liaison-Justification", "task-1")
                        .PUT(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> post(String path, String token, String body) throws Exception {
        return service.send(
                service.request(path, token)
                        .header("Content-Type", "application/json")
                        .header("Liaison-Justification", "task-1")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("type").asString()).startsWith("urn:liaison:problem:" + code);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain(SECRET);
    }

    private String supervisor() {
        return service.token("ES-9001", "ucrif", "supervisor");
    }

    private int drafts() {
        Integer count =
                new JdbcTemplate(service.database().asSuperuser())
                        .queryForObject("SELECT count(*) FROM draft", Integer.class);
        return count == null ? -1 : count;
    }
}
