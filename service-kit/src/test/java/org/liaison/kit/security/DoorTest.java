package org.liaison.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.testkit.TokenIssuer;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class DoorTest extends RunningDoor {

    private static final TokenIssuer ES = TokenIssuer.start("es");
    private static final TokenIssuer CN = TokenIssuer.start("cn");

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("liaison.identity.issuer", ES::issuer);
    }

    @AfterAll
    static void stop() {
        ES.close();
        CN.close();
    }

    @Test
    void letsAnOfficerInAndKnowsWhoItIs() throws Exception {
        HttpResponse<String> answer = get("/api/whoami", ES.token("ES-4711", "officer"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("ES-4711 officer");
    }

    @Test
    void asksForALogin() throws Exception {
        assertProblem(get("/api/whoami", null), 401, "not-authenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "supervisor",
                "auditor",
                "agency",
                "administrator",
                "OFFICER",
                "offline_access"
            })
    void refusesAnotherRole(String role) throws Exception {
        assertProblem(get("/api/whoami", ES.token("ES-1", role)), 403, "not-allowed");
    }

    @Test
    void refusesATokenOfAnotherRealm() throws Exception {
        assertProblem(get("/api/whoami", CN.token("CN-1", "officer")), 401, "not-authenticated");
    }

    @Test
    void refusesATokenThatAnotherRealmSignedInOurName() throws Exception {
        String forged = CN.token("ES-1", Map.of("iss", ES.issuer(), "office", "es"), "officer");

        assertProblem(get("/api/whoami", forged), 401, "not-authenticated");
    }

    @Test
    void refusesATokenOfAnotherOfficeEvenOfOurRealm() throws Exception {
        assertRefused(Map.of("office", "cn"));
        assertRefused(Map.of("office", ""));
    }

    @Test
    void refusesATokenForAnotherAudience() throws Exception {
        assertRefused(Map.of("aud", List.of("account")));
        assertRefused(Map.of("aud", ""));
    }

    @Test
    void refusesATokenThatIsOver() throws Exception {
        assertRefused(Map.of("exp", Instant.now().minusSeconds(300).getEpochSecond()));
        assertRefused(Map.of("exp", ""));
    }

    @Test
    void refusesAnIdentityToken() throws Exception {
        assertRefused(Map.of("typ", "ID"));
    }

    @Test
    void refusesAPersonWithoutNumbers() throws Exception {
        assertRefused(Map.of("person_number", ""));
        assertRefused(Map.of("official_number", ""));
        assertRefused(Map.of("person_number", "client:demo-agency"));
    }

    @Test
    void refusesATamperedToken() throws Exception {
        String token = ES.token("ES-1", "officer");

        assertProblem(
                get("/api/whoami", token.substring(0, token.length() - 6) + "AAAAAA"),
                401,
                "not-authenticated");
        assertProblem(get("/api/whoami", "eyJhbGciOiJub25lIn0.e30."), 401, "not-authenticated");
        assertProblem(get("/api/whoami", "not-a-token"), 401, "not-authenticated");
    }

    @Test
    void deniesWhatNoRuleNames() throws Exception {
        String token = ES.token("ES-1", "officer");

        assertProblem(get("/elsewhere", token), 403, "not-allowed");
        assertProblem(get("/actuator/env", token), 403, "not-allowed");
        assertProblem(get("/api/nothing-here", token), 404, "not-found");
    }

    @Test
    void showsItsHealthToAnybody() throws Exception {
        assertThat(get("/actuator/health/liveness", null).statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/readiness", null).statusCode()).isEqualTo(200);
        assertProblem(get("/actuator/health", null), 401, "not-authenticated");
    }

    @Test
    void describesItsApiToWhoIsLoggedIn() throws Exception {
        HttpResponse<String> described = get("/v3/api-docs", ES.token("ES-1", "officer"));

        assertThat(described.statusCode()).isEqualTo(200);
        assertThat(described.body()).contains("\"openapi\":\"3.1", "/api/notes");
        assertThat(described.body()).doesNotContain("authenticatedAt");
        assertProblem(get("/v3/api-docs", null), 401, "not-authenticated");
    }

    @Test
    void namesTheFieldAndNeverTheValue() throws Exception {
        HttpResponse<String> blank = post("/api/notes", "{\"text\":\" \",\"count\":7731}");
        HttpResponse<String> shape = post("/api/notes", "{\"text\":\"a\",\"count\":\"CANARY\"}");

        assertProblem(blank, 400, "invalid-field");
        assertThat(blank.body()).contains("\"text\"", "NotBlank").doesNotContain("7731");
        assertProblem(shape, 400, "invalid-field");
        assertThat(shape.body()).contains("\"count\"").doesNotContain("CANARY");
        assertProblem(
                get("/api/numbers/CANARY", ES.token("ES-1", "officer")), 400, "invalid-field");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "to             | {}",
                "to             | {'to':null,'pages':[]}",
                "pages          | {'to':'CANARY'}",
                "pages.0        | {'to':'CANARY','pages':[null]}",
                "pages.1.text   | {'to':'CANARY','pages':[{'text':'CANARY'},{'footnote':'x'}]}",
                "postscript.text| {'to':'CANARY','pages':[],'postscript':{}}"
            })
    void namesTheFieldThatIsMissing(String field, String body) throws Exception {
        HttpResponse<String> answer = post("/api/letters", body.replace('\'', '"'));

        assertProblem(answer, 400, "invalid-field");
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"", "\"rule\":\"required\"");
    }

    @Test
    void saysWhereAFieldIsThatNobodyKnowsAndNotItsName() throws Exception {
        HttpResponse<String> top = post("/api/letters", "{\"CANARY\":1}");
        HttpResponse<String> inside =
                post("/api/letters", "{\"to\":\"a\",\"pages\":[{\"CANARY\":1}]}");

        assertProblem(top, 400, "invalid-field");
        assertThat(top.body()).contains("\"field\":\"\"", "\"rule\":\"unknown-field\"");
        assertProblem(inside, 400, "invalid-field");
        assertThat(inside.body()).contains("\"field\":\"pages.0\"");
    }

    @Test
    void answersAPathThatClimbsWithAProblem() throws Exception {
        assertProblem(get("/api//whoami", ES.token("ES-1", "officer")), 400, "malformed-request");
        assertProblem(
                get("/api/x;CANARY/whoami", ES.token("ES-1", "officer")), 400, "malformed-request");
    }

    @Test
    void takesABodyThatLacksOnlyWhatMayBeAbsent() throws Exception {
        HttpResponse<String> answer =
                post("/api/letters", "{\"to\":\"a\",\"pages\":[{\"text\":\"b\"}]}");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWhatItCannotRead() throws Exception {
        assertProblem(post("/api/notes", "{\"text\": CANARY"), 400, "malformed-request");
        assertProblem(post("/api/notes", ""), 400, "malformed-request");
        assertProblem(post("/api/letters", "null"), 400, "malformed-request");
        assertProblem(
                send(
                        request("/api/notes")
                                .header("Content-Type", "text/xml")
                                .POST(BodyPublishers.ofString("<a/>"))),
                415,
                "wrong-media-type");
        assertProblem(send(request("/api/notes").DELETE()), 405, "method-not-allowed");
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        byte[] large = new byte[2 * 1024 * 1024];
        java.util.Arrays.fill(large, (byte) ' ');

        HttpResponse<String> declared = send(json().POST(BodyPublishers.ofByteArray(large)));
        HttpResponse<String> chunked =
                send(
                        json().POST(
                                        BodyPublishers.ofInputStream(
                                                () -> new ByteArrayInputStream(large))));

        assertProblem(declared, 413, "too-large");
        assertThat(declared.body()).contains("1048576");
        assertProblem(chunked, 413, "too-large");
    }

    @Test
    void keepsMessagesOfExceptionsOutOfAnswersAndLogs(CapturedOutput output) throws Exception {
        HttpResponse<String> answer = get("/api/bug", ES.token("ES-1", "officer"));

        assertProblem(answer, 500, "internal");
        assertThat(output.getAll()).contains("IllegalStateException").doesNotContain("CANARY");
    }

    private void assertRefused(Map<String, Object> claims) throws Exception {
        assertProblem(
                get("/api/whoami", ES.token("ES-1", claims, "officer")), 401, "not-authenticated");
    }

    private HttpResponse<String> post(String path, String body)
            throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder json() {
        return request("/api/notes").header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + ES.token("ES-1", "officer"));
    }
}
