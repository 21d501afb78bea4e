package org.liaison.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/// The service starts on an empty PostgreSQL, makes its tables and says that it is ready.
class CaseServiceStartsIT {

    @Test
    void isReadyOnAnEmptyDatabase() throws Exception {
        // given
        try (RunningCaseService service = RunningCaseService.start();
                HttpClient client = HttpClient.newHttpClient()) {
            // when
            HttpResponse<String> readiness =
                    client.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    service.url() + "/actuator/health/readiness"))
                                    .build(),
                            BodyHandlers.ofString());
            // then
            assertThat(readiness.statusCode()).isEqualTo(200);
            assertThat(readiness.body()).contains("UP");
        }
    }
}
