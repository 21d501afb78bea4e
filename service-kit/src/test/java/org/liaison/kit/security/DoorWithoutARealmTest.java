package org.liaison.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liaison.testkit.TokenIssuer;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "liaison.identity.issuer=" + DoorWithoutARealmTest.NOBODY)
@ExtendWith(OutputCaptureExtension.class)
class DoorWithoutARealmTest extends RunningDoor {

    static final String NOBODY = "http://127.0.0.1:1/realms/es";

    @Test
    void letsNobodyInAndSaysThatAPartIsDown(CapturedOutput output) throws Exception {
        try (TokenIssuer gone = TokenIssuer.start("es")) {
            String token = gone.token("ES-1", Map.of("iss", NOBODY), "officer");

            assertProblem(get("/api/whoami", token), 503, "unavailable");
        }
        assertThat(output.getAll())
                .contains("no token can be judged", "ConnectException")
                .doesNotContain("I/O error on GET request");
    }

    @Test
    void stillAsksWhoComesWithoutATokenForOne() throws Exception {
        assertProblem(get("/api/whoami", null), 401, "not-authenticated");
        assertProblem(get("/api/whoami", "not-a-token"), 401, "not-authenticated");
    }

    @Test
    void isHealthyItself() throws Exception {
        assertThat(get("/actuator/health/liveness", null).statusCode()).isEqualTo(200);
    }
}
