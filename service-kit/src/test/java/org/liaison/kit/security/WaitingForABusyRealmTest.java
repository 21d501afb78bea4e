package org.liaison.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.testkit.TokenIssuer;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class WaitingForABusyRealmTest {

    private static final OfficeSettings OFFICE =
            new OfficeSettings(
                    "es",
                    "ES",
                    "ucrif",
                    ZoneId.of("Europe/Madrid"),
                    List.of("cn"),
                    Path.of("target/no-keys"),
                    0);

    @Test
    void judgesATokenThoughTheRealmTakesASecondForItsKeys() {
        try (TokenIssuer busy = TokenIssuer.start("es")) {
            busy.answersAfter(Duration.ofSeconds(1));
            JwtDecoder tokens =
                    OfficeTokens.decoder(
                            new IdentitySettings(URI.create(busy.issuer()), null, null, "liaison"),
                            OFFICE);

            assertThat(tokens.decode(busy.token("ES-1", "officer")).getClaimAsString("office"))
                    .isEqualTo("es");
        }
    }
}
