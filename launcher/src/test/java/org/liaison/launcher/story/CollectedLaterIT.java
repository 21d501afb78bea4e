package org.liaison.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.launcher.office.Office;
import tools.jackson.databind.JsonNode;

/// T18: a partner that does not collect is shown as such, and the date of receipt is the day on
/// which it collected, in both offices.
class CollectedLaterIT {

    private static final Duration WHILE = Duration.ofSeconds(5);

    private final TheHouse house = TheHouse.running();
    private final Correspondence people = new Correspondence(house.settings());
    private final Clock clock = Clock.systemUTC();

    @Test
    void isOfferedUntilThePartnersBridgeComesForIt() throws IOException, InterruptedException {
        // given
        String caseFile = people.imports(Requests.smallCase("LATER-" + clock.millis()));
        String file = people.opensExchangeFile(caseFile);
        people.drafts(file, Requests.request(Requests.aboutTheOrganisation(), List.of()));
        house.kill(Office.CN, "bridge-from-es");

        // when
        String message = people.sends(file);

        // then
        await().atMost(Correspondence.SOON).until(() -> outcome(file, message), "offered"::equals);
        await().during(WHILE)
                .atMost(WHILE.plusSeconds(20))
                .untilAsserted(() -> {
                    JsonNode offered = people.inThread(Office.ES, file, message);
                    assertThat(offered.at("/outcome").asString()).isEqualTo("offered");
                    assertThat(offered.at("/offer").asString()).isEqualTo("offered");
                    assertThat(offered.at("/receivedAt").isNull()).isTrue();
                });
        assertThat(people.inInbox(message)).isZero();

        // when
        Instant nobodyCollectedUntil = clock.instant();
        house.restart();
        people.arrives(file, message);

        // then
        JsonNode collected = people.inThread(Office.ES, file, message);
        assertThat(collected.at("/offer").asString()).isEqualTo("collected");
        Instant received = Instant.parse(collected.at("/receivedAt").asString());
        assertThat(received).isBetween(nobodyCollectedUntil, clock.instant());
        JsonNode atTheirs = people.inThread(Office.CN, file, message);
        assertThat(Instant.parse(atTheirs.at("/receivedAt").asString())).isEqualTo(received);
    }

    private String outcome(String file, String message) {
        return people.inThread(Office.ES, file, message).at("/outcome").asString();
    }
}
