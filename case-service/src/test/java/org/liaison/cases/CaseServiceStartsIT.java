package org.liaison.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/// The service starts on an empty PostgreSQL, makes its tables and says that it is ready.
class CaseServiceStartsIT {

    @Test
    void isReadyOnAnEmptyDatabase() throws Exception {
        // given
        try (RunningCaseService service = RunningCaseService.start()) {
            // when
            HttpResponse<String> readiness =
                    service.send(service.request("/actuator/health/readiness", ""));
            // then
            assertThat(readiness.statusCode()).isEqualTo(200);
            assertThat(readiness.body()).contains("UP");
        }
    }
}
