package org.liaison.cases.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.cases.RunningCaseService;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an officer does with case files, and what the door refuses. Against the running service.
class CaseFilesOverHttpIT {

    private static final String SECRET = "Xiaoyun";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static RunningCaseService service;

    @BeforeAll
    static void start() {
        service = RunningCaseService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void importsShowsAndExportsACaseWithoutLoss() throws Exception {
        // given
        String file = file("C-" + NUMBER.incrementAndGet(), "\"Xiaoyun, \"\"Yun\"\"\r\n邱\"");
        // when
        JsonNode imported = json(importFile(file), 201).get("caseFiles").get(0);
        String id = imported.get("caseFileId").asString();
        JsonNode shown = json(get("/api/case-files/" + id, service.officer(), "task 1"), 200);
        HttpResponse<String> exported =
                get("/api/case-files/" + id + "/export", service.officer(), "task 1");
        // then
        assertThat(imported.get("entities").asInt()).isEqualTo(2);
        assertThat(shown.get("entities").get(0).get("fields").get("lia_Alias").asString())
                .isEqualTo("Xiaoyun, \"Yun\"\r\n邱");
        assertThat(shown.get("entities").get(0).get("personKey").asString()).hasSize(36);
        assertThat(exported.body()).isEqualTo(file);
        assertThat(exported.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void listsReferencesOnly() throws Exception {
        // given
        importCase("C-" + NUMBER.incrementAndGet());
        importCase("C-" + NUMBER.incrementAndGet());
        // when
        HttpResponse<String> first = get("/api/case-files?limit=1", service.officer(), "");
        String next = json(first, 200).get("next").asString();
        HttpResponse<String> second =
                get("/api/case-files?limit=1&cursor=" + next, service.officer(), "");
        // then
        assertThat(first.body()).doesNotContain(SECRET);
        assertThat(json(first, 200).get("items")).hasSize(1);
        assertThat(json(second, 200).get("items").get(0))
                .isNotEqualTo(json(first, 200).get("items").get(0));
    }

    @Test
    void recordsCollectionAndConsultationWithPersonsAndReason() throws Exception {
        // given
        String id = importCase("C-" + NUMBER.incrementAndGet());
        int before = count("access_log");
        int commitments = count("person_commitment");
        // when
        get("/api/case-files/" + id, service.officer(), "task 7");
        // then
        assertThat(count("access_log")).isEqualTo(before + 1);
        assertThat(count("person_commitment")).isEqualTo(commitments + 1);
    }

    @Test
    void showsNothingWithoutAReason() throws Exception {
        // given
        String id = importCase("C-" + NUMBER.incrementAndGet());
        int before = count("access_log");
        // when
        HttpResponse<String> refused = get("/api/case-files/" + id, service.officer(), "");
        HttpResponse<String> export =
                get("/api/case-files/" + id + "/export", service.officer(), "");
        // then
        assertProblem(refused, 400, "justification-missing");
        assertProblem(export, 400, "justification-missing");
        assertThat(count("access_log")).isEqualTo(before);
    }

    /// What the record says of it is in RecordingAnAccessIT and in the tests of audit-service.
    @Test
    void showsACaseToWhoTypesWhyItCannotWaitAndToNobodyWhoOnlySaysSo() throws Exception {
        // given
        String path = "/api/case-files/" + importCase("C-" + NUMBER.incrementAndGet());
        // when
        HttpResponse<String> shown = breaking(path, "a life at risk tonight");
        HttpResponse<String> refused = breaking(path, "urgent");
        // then
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        assertProblem(refused, 400, "invalid-field");
    }

    private static HttpResponse<String> breaking(String path, String reason) throws Exception {
        return service.send(
                service.request(path, service.officer()).header("Liaison-Break-Glass", reason));
    }

    @Test
    void refusesAReasonThatIsAStory() throws Exception {
        // given
        String id = importCase("C-" + NUMBER.incrementAndGet());
        // when
        HttpResponse<String> refused =
                get("/api/case-files/" + id, service.officer(), SECRET.repeat(40));
        // then
        assertProblem(refused, 400, "invalid-field");
        assertThat(refused.body()).contains("Liaison-Justification").doesNotContain(SECRET);
    }

    @Test
    void showsNothingWhenTheConsultationCannotBeRecorded() throws Exception {
        // given
        String id = importCase("C-" + NUMBER.incrementAndGet());
        owner("REVOKE INSERT ON access_log FROM cases_app");
        try {
            // when
            HttpResponse<String> refused =
                    get("/api/case-files/" + id, service.officer(), "task 1");
            HttpResponse<String> export =
                    get("/api/case-files/" + id + "/export", service.officer(), "task 1");
            HttpResponse<String> collection = importFile(file("C-X", SECRET));
            // then
            assertProblem(refused, 503, "not-on-record");
            assertProblem(export, 503, "not-on-record");
            assertProblem(collection, 503, "not-on-record");
            assertThat(countOf("SELECT count(*) FROM case_file WHERE case_ref = 'C-X'")).isZero();
        } finally {
            owner("GRANT INSERT ON access_log TO cases_app");
        }
    }

    @Test
    void hidesACaseFileFromAnotherUnit() throws Exception {
        // given
        String id = importCase("C-" + NUMBER.incrementAndGet());
        String stranger = service.token("ES-9", "interior", "officer");
        int before = count("access_log");
        // when
        HttpResponse<String> shown = get("/api/case-files/" + id, stranger, "task 1");
        HttpResponse<String> list = get("/api/case-files", stranger, "");
        // then
        assertProblem(shown, 404, "not-found");
        assertThat(json(list, 200).get("items")).isEmpty();
        assertThat(count("access_log")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "auditor", "agency", "administrator", "nobody"})
    void refusesEveryOtherRole(String role) throws Exception {
        // given
        String id = importCase("C-" + NUMBER.incrementAndGet());
        String token = service.token("ES-8", "ucrif", role);
        // then
        assertProblem(get("/api/case-files", token, ""), 403, "not-allowed");
        assertProblem(get("/api/case-files/" + id, token, "task"), 403, "not-allowed");
        assertProblem(get("/api/case-files/" + id + "/export", token, "t"), 403, "not-allowed");
        assertProblem(importAs(token, "text/csv", "x"), 403, "not-allowed");
    }

    @Test
    void refusesWhoeverHasNoToken() throws Exception {
        assertProblem(get("/api/case-files", "", ""), 401, "not-authenticated");
        assertProblem(importAs("", "text/csv", "x"), 401, "not-authenticated");
    }

    @Test
    void namesRowFieldAndRuleOfARefusedFileAndNotTheValue() throws Exception {
        // when
        HttpResponse<String> refused =
                importFile(
                        "entity,caseRef,ref,lia_PersonRef,prs_Gender\r\n"
                                + "Person,C-Y,P-1,,Feminine\r\n"
                                + "Person,C-Y,P-2,,"
                                + SECRET
                                + "\r\n");
        // then
        assertProblem(refused, 422, "import-refused");
        assertThat(refused.body())
                .contains("\"row\":3", "\"field\":\"prs_Gender\"", "unknown-picklist-value")
                .doesNotContain(SECRET);
        assertThat(countOf("SELECT count(*) FROM case_file WHERE case_ref = 'C-Y'")).isZero();
    }

    @Test
    void reportsWhatLooksWrongInAFileThatIsTaken() throws Exception {
        // when
        HttpResponse<String> imported =
                importFile(
                        file("C-" + NUMBER.incrementAndGet(), "Pe&ntilde;" + SECRET)
                                .replace(",+34", ",'+34"));
        // then
        JsonNode report = json(imported, 201);
        assertThat(report.get("warnings")).hasSize(1);
        assertThat(report.at("/warnings/0/rule").asString()).isEqualTo("html-entity");
        assertThat(report.at("/warnings/0/field").asString()).isEqualTo("lia_Alias");
        assertThat(report.at("/warnings/0/row").asInt()).isEqualTo(2);
        assertThat(report.get("warningsLeftOut").asInt()).isZero();
        assertThat(imported.body()).doesNotContain(SECRET);
    }

    @Test
    void namesTheEncodingOfAFileAndHowToSaveIt() throws Exception {
        // when
        HttpResponse<String> refused =
                service.send(
                        service.request("/api/case-files/imports", service.officer())
                                .header("Content-Type", "text/csv")
                                .POST(
                                        BodyPublishers.ofByteArray(
                                                file("C-Y", SECRET)
                                                        .getBytes(StandardCharsets.UTF_16))));
        // then
        assertProblem(refused, 422, "import-refused");
        assertThat(refused.body()).contains("\"rule\":\"encoding\"", "UTF-16", "CSV UTF-8");
    }

    @Test
    void putsNothingOnFileWhenOneReferenceIsTaken() throws Exception {
        // given
        String taken = "C-" + NUMBER.incrementAndGet();
        importCase(taken);
        int before = count("case_file");
        // when
        HttpResponse<String> refused =
                importFile(
                        "entity,caseRef,ref,lia_PersonRef\r\nPerson,C-Z,P-1,\r\nPerson,"
                                + taken
                                + ",P-1,\r\n");
        // then
        assertProblem(refused, 409, "wrong-state");
        assertThat(count("case_file")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "multipart/form-data; boundary=x",
                "text/plain",
                "text/csv; charset=ISO-8859-1"
            })
    void refusesAnotherMediaType(String type) throws Exception {
        assertProblem(importAs(service.officer(), type, file("C-W", "x")), 415, "wrong-media-type");
    }

    @Test
    void refusesALineOf100MegabytesWhoseLengthIsNotDeclared() throws Exception {
        // when
        HttpResponse<String> refused =
                service.send(
                        service.request("/api/case-files/imports", service.officer())
                                .header("Content-Type", "text/csv")
                                .POST(
                                        BodyPublishers.ofInputStream(
                                                () -> new LongLine(100_000_000))));
        // then
        assertProblem(refused, 422, "import-refused");
        assertThat(refused.body()).contains("line-too-long", "\"row\":2");
    }

    @Test
    void refusesABodyWhoseDeclaredLengthIsTooLarge() throws Exception {
        // when
        HttpResponse<String> refused =
                service.send(
                        service.request("/api/case-files/imports", service.officer())
                                .header("Content-Type", "text/csv")
                                .POST(
                                        BodyPublishers.fromPublisher(
                                                BodyPublishers.ofInputStream(
                                                        () -> new LongLine(21_000_000)),
                                                21_000_000)));
        // then
        assertProblem(refused, 413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "cursor=x", "cursor=AAAA"})
    void namesTheParameterThatIsWrong(String query) throws Exception {
        // when
        HttpResponse<String> refused = get("/api/case-files?" + query, service.officer(), "");
        // then
        assertProblem(refused, 400, "invalid-field");
        assertThat(refused.body()).contains(query.substring(0, query.indexOf('=')));
    }

    @Test
    void doesNotRepeatAnIdThatIsNone() throws Exception {
        // when
        HttpResponse<String> refused =
                get("/api/case-files/" + SECRET, service.officer(), "task 1");
        // then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).doesNotContain(SECRET);
    }

    private static String file(String caseRef, String alias) {
        return "entity,caseRef,ref,lia_PersonRef,lia_Alias,lia_DeviceIdentifier\r\n"
                + "Person,"
                + caseRef
                + ",P-1,,"
                + alias
                + ",\r\n"
                + "Device,"
                + caseRef
                + ",D-1,P-1,,+34 600 000 001\r\n";
    }

    private static String importCase(String caseRef) throws Exception {
        return json(importFile(file(caseRef, SECRET)), 201)
                .get("caseFiles")
                .get(0)
                .get("caseFileId")
                .asString();
    }

    private static HttpResponse<String> importFile(String file) throws Exception {
        return importAs(service.officer(), "text/csv", file);
    }

    private static HttpResponse<String> importAs(String token, String type, String file)
            throws Exception {
        return service.send(
                service.request("/api/case-files/imports", token)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(file)));
    }

    private static HttpResponse<String> get(String path, String token, String why)
            throws Exception {
        var request = service.request(path, token);
        return service.send(why.isEmpty() ? request : request.header("Liaison-Justification", why));
    }

    private static JsonNode json(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(response.body());
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(json(response, status).get("type").asString())
                .isEqualTo("urn:liaison:problem:" + code);
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
    }

    private static int count(String table) {
        return countOf("SELECT count(*) FROM " + table);
    }

    private static int countOf(String query) {
        Integer count =
                new JdbcTemplate(service.database().asOwner()).queryForObject(query, Integer.class);
        return count == null ? -1 : count;
    }

    private static void owner(String statement) {
        new JdbcTemplate(service.database().asOwner()).execute(statement);
    }

    /// A header and one line that does not end.
    private static final class LongLine extends InputStream {

        private static final byte[] START =
                "entity,caseRef,ref,lia_PersonRef,lia_Alias\nPerson,C-1,P-1,,"
                        .getBytes(StandardCharsets.UTF_8);
        private final int length;
        private int position;

        LongLine(int length) {
            this.length = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int offset, int wanted) {
            int n = Math.min(wanted, length - position);
            Arrays.fill(target, offset, offset + n, (byte) 'x');
            for (int i = 0; i < n && position + i < START.length; i++) {
                target[offset + i] = START[position + i];
            }
            position += n;
            return n == 0 ? -1 : n;
        }
    }
}
