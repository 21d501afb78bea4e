package org.liaison.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TheDoorForMachinesTest extends RunningGateway {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeEach
    void forget() {
        SERVICE.forget();
    }

    @Test
    void passesARequestOnWithItsToken() throws Exception {
        String token = ES.token("ES-4711", "officer");
        SERVICE.answers("/api/case-files", 200, "application/json", "{\"items\":[\"a\"]}");

        HttpResponse<String> answer =
                send(
                        request("/api/case-files?limit=5", token)
                                .header("Cookie", "LIAISON-es=stolen")
                                .header("Liaison-Justification", "task 1"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"items\":[\"a\"]}");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("inner");
        OneService.Asked asked = SERVICE.lastAsked();
        assertThat(asked.path()).isEqualTo("/api/case-files?limit=5");
        assertThat(asked.headers().get("Authorization")).containsExactly("Bearer " + token);
        assertThat(asked.headers().getFirst("Liaison-Justification")).isEqualTo("task 1");
        assertThat(asked.headers().containsKey("Cookie")).isFalse();
    }

    @Test
    void passesABodyAndAProblemOnUnchanged() throws Exception {
        SERVICE.answers(
                "/api/exchange-files",
                409,
                "application/problem+json",
                "{\"type\":\"urn:liaison:problem:draft-blocked\"}");

        HttpResponse<String> answer =
                send(
                        request("/api/exchange-files", ES.token("ES-1", "officer"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"name\":\"张伟\"}")));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("draft-blocked");
        assertThat(SERVICE.lastAsked().body()).isEqualTo("{\"name\":\"张伟\"}");
    }

    @Test
    void passesABodyOfUndeclaredLengthOnOnlyWhenThereIsOne() throws Exception {
        String token = ES.token("ES-1", "officer");

        for (String body : List.of("", "a", "{\"name\":\"张伟\"}")) {
            HttpResponse<String> answer =
                    send(
                            request("/api/case-files", token)
                                    .POST(
                                            BodyPublishers.ofInputStream(() ->
                                                    new ByteArrayInputStream(
                                                            body.getBytes(UTF_8)))));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(SERVICE.lastAsked().method()).isEqualTo("POST");
            assertThat(SERVICE.lastAsked().body()).isEqualTo(body);
            assertThat(SERVICE.lastAsked().headers().containsKey("Transfer-Encoding"))
                    .isEqualTo(!body.isEmpty());
        }
    }

    @Test
    void refusesWhoIsNotOfThisOffice() throws Exception {
        String forged = CN.token("ES-1", Map.of("iss", ES.issuer(), "office", "es"), "officer");
        String over = ES.token("ES-1", Map.of("exp", 1_700_000_000L), "officer");

        assertProblem(get("/api/case-files", null), 401, "not-authenticated");
        assertProblem(
                get("/api/case-files", CN.token("CN-1", "officer")), 401, "not-authenticated");
        assertProblem(get("/api/case-files", forged), 401, "not-authenticated");
        assertProblem(get("/api/case-files", over), 401, "not-authenticated");
        assertProblem(get("/api/case-files", ES.token("ES-1")), 403, "not-allowed");
        assertThat(SERVICE.wasAsked()).isFalse();
    }

    @Test
    void deniesWhatNoRouteNames() throws Exception {
        String token = ES.token("ES-1", "officer");

        assertProblem(get("/api/person-entries", token), 404, "not-found");
        assertProblem(get("/officer", token), 403, "not-allowed");
        assertProblem(get("/actuator/metrics", token), 403, "not-allowed");
        assertThat(SERVICE.wasAsked()).isFalse();
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        byte[] large = new byte[2 * 1024 * 1024];
        String token = ES.token("ES-1", "officer");

        assertProblem(
                send(request("/api/exchange-files", token).POST(BodyPublishers.ofByteArray(large))),
                413,
                "too-large");
        assertProblem(
                send(
                        request("/api/exchange-files", token)
                                .POST(
                                        BodyPublishers.ofInputStream(
                                                () -> new ByteArrayInputStream(large)))),
                413,
                "too-large");
        assertThat(
                        send(request("/api/case-files/imports", token)
                                        .POST(BodyPublishers.ofByteArray(large)))
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysWhenAServiceDoesNotAnswer() throws Exception {
        assertProblem(get("/api/channels", ES.token("ES-1", "administrator")), 503, "unavailable");
    }

    /// A token that is none costs a look at its signature: that, too, is not for everybody as often
    /// as they like. Others go on.
    @Test
    void waitsForAnAddressThatBringsTooManyTokensThatAreNone() throws Exception {
        // given
        String bad = CN.token("CN-1", "officer");
        try (HttpClient other =
                HttpClient.newBuilder().localAddress(InetAddress.ofLiteral("127.0.0.9")).build()) {
            // when
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (int n = 0; n < 300; n++) {
                answers.add(
                        other.send(
                                request("/api/case-files", bad).build(), BodyHandlers.ofString()));
            }
            // then: a minute may begin in between
            assertThat(answers).extracting(HttpResponse::statusCode).contains(401, 429);
            HttpResponse<String> refused =
                    answers.stream()
                            .filter(each -> each.statusCode() == 429)
                            .findFirst()
                            .orElseThrow();
            assertProblem(refused, 429, "too-many-requests");
            assertThat(refused.headers().firstValueAsLong("Retry-After")).isPresent();
            assertThat(get("/api/case-files", ES.token("ES-1", "officer")).statusCode())
                    .isEqualTo(200);
        }
        assertThat(SERVICE.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/officer", "/oauth2/authorization/keycloak", "/login/fresh", "/logout"})
    void sendsNobodyToTheAddressThatAForgedHostNames(String path) throws Exception {
        // when
        String answer;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(
                            ("GET "
                                            + path
                                            + " HTTP/1.1\r\nHost: evil.example\r\n"
                                            + "X-Forwarded-Host: evil.example\r\n"
                                            + "Connection: close\r\n\r\n")
                                    .getBytes(UTF_8));
            answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
        // then
        assertThat(answer).startsWith("HTTP/1.1 302").doesNotContain("evil.example");
        if (path.startsWith("/oauth2")) {
            assertThat(answer)
                    .contains("redirect_uri=https://liaison.es.example/login/oauth2/code/keycloak");
        }
    }

    @Test
    void collectsTheDescriptionsOfTheServices() throws Exception {
        SERVICE.answers("/v3/api-docs", 200, "application/json", "{\"openapi\":\"3.1.0\"}");

        assertThat(get("/openapi/case-service", ES.token("ES-1", "officer")).body())
                .contains("3.1.0");
        assertProblem(get("/openapi/case-service", null), 401, "not-authenticated");
    }

    static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.body()).contains("\"urn:liaison:problem:" + code + "\"");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
    }

    private HttpResponse<String> get(String path, @Nullable String token)
            throws IOException, InterruptedException {
        return send(request(path, token));
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
