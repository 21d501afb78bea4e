package org.liaison.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.operator.office.Office;
import tools.jackson.databind.JsonNode;

/// T18: a partner that does not collect is shown as such, and the date of receipt is the day on
/// which it collected, in both offices.
class CollectedLaterIT {

    private final TheHouse house = TheHouse.running();
    private final Correspondence people = new Correspondence(house.settings());
    private final Clock clock = Clock.systemUTC();

    @Test
    void isOfferedUntilThePartnersBridgeComesForIt() throws IOException, InterruptedException {
        // given
        String caseFile = people.imports(Requests.smallCase("LATER-" + clock.millis()));
        house.kill(Office.CN, "bridge-from-es");

        // when
        String file = people.opensExchangeFile(caseFile);
        String message = offered(file);

        // then: also when what was sent after it is offered
        String later = people.opensExchangeFile(caseFile);
        String after = offered(later);
        JsonNode waiting = people.inThread(Office.ES, file, message);
        assertThat(waiting.at("/outcome").asString()).isEqualTo("offered");
        assertThat(waiting.at("/offer").asString()).isEqualTo("offered");
        assertThat(waiting.at("/receivedAt").isNull()).isTrue();
        assertThat(people.inInbox(message)).isZero();

        // when
        Instant nobodyCollectedUntil = clock.instant();
        house.restart();
        people.arrives(file, message);
        people.arrives(later, after);

        // then
        JsonNode collected = people.inThread(Office.ES, file, message);
        assertThat(collected.at("/offer").asString()).isEqualTo("collected");
        Instant received = Instant.parse(collected.at("/receivedAt").asString());
        assertThat(received).isBetween(nobodyCollectedUntil, clock.instant());
        JsonNode atTheirs = people.inThread(Office.CN, file, message);
        assertThat(Instant.parse(atTheirs.at("/receivedAt").asString())).isEqualTo(received);
    }

    private String offered(String file) {
        people.drafts(file, Requests.request(Requests.aboutTheOrganisation(), List.of()));
        String message = people.sends(file);
        await().atMost(Correspondence.SOON).until(() -> outcome(file, message), "offered"::equals);
        return message;
    }

    private String outcome(String file, String message) {
        return people.inThread(Office.ES, file, message).at("/outcome").asString();
    }
}
