package org.liaison.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The smallest service of office `es` on a free port; whose realm it asks, a test says.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=door",
            "liaison.office=es",
            "liaison.country=ES",
            "liaison.unit=ucrif",
            "liaison.zone=Europe/Madrid",
            "liaison.partners=cn",
            "liaison.keys-dir=target/no-keys",
            "liaison.instance=0",
            "server.address=127.0.0.1",
            "spring.jackson.deserialization.fail-on-unknown-properties=true",
            "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
class RunningDoor {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort int port;

    static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"urn:liaison:problem:" + code + "\"", "urn:uuid:");
        assertThat(answer.body()).doesNotContain("CANARY");
    }

    HttpResponse<String> get(String path, @Nullable String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request);
    }

    static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
