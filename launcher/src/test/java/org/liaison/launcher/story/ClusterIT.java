package org.liaison.launcher.story;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.launcher.demo.BorderStory;
import org.liaison.operator.office.Office;

/// Three brokers and two processes of each service in each office: one of each kind may be lost,
/// and the others go on without it. What was killed stays away until the play is over.
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {

    private static final String CHANNEL = Traffic.CHANNEL;
    private static final int MESSAGES = 20;

    private final TheHouse house = TheHouse.cluster();
    private final Killing killing = new Killing(house);
    private final Correspondence people = new Correspondence(house.settings());

    @AfterEach
    void everythingRunsAgain() throws IOException, InterruptedException {
        house.restart();
    }

    @Test
    @Order(1)
    void aRequestCrossesTheBorderAndIsAnswered() throws Exception {
        new BorderStory().play(house.stage());
    }

    @ParameterizedTest
    @Order(3)
    @MethodSource("killings")
    void alsoWhenOneOfThemIsKilledInTheMiddleOfAChapter(
            String what,
            Killing.Victim authorised,
            Killing.Victim received,
            Killing.Victim answered)
            throws Exception {
        new BorderStory(chapter ->
                killing.kill(
                        switch (chapter) {
                            case AUTHORISED -> authorised;
                            case RECEIVED -> received;
                            case ANSWERED -> answered;
                        }))
                .play(house.stage());
    }

    static List<Arguments> killings() {
        return List.of(
                Arguments.of(
                        "services of the sender",
                        Killing.reader(Office.ES),
                        Killing.part(Office.ES, "case-service"),
                        Killing.part(Office.ES, "gateway")),
                Arguments.of(
                        "services of the receiver",
                        Killing.reader(Office.CN),
                        Killing.part(Office.CN, "audit-service"),
                        Killing.part(Office.CN, "case-service-2")),
                Arguments.of(
                        "brokers and bridge",
                        Killing.onlyOne(Office.CN, "bridge-from-es"),
                        Killing.leader(Office.CN, CHANNEL),
                        Killing.leader(Office.ES, CHANNEL)));
    }

    @Test
    @Order(2)
    void nothingIsLostOrDoubledWhenOneOfEachKindIsKilledInTheMiddleOfTraffic() throws Exception {
        // given
        Map<Integer, Killing.Victim> victims =
                Map.of(
                        3, Killing.leader(Office.ES, CHANNEL),
                        5, Killing.reader(Office.ES),
                        7, Killing.leader(Office.CN, CHANNEL),
                        9, Killing.reader(Office.CN),
                        11, Killing.part(Office.ES, "case-service"),
                        13, Killing.part(Office.CN, "case-service"),
                        15, Killing.part(Office.ES, "audit-service"),
                        16, Killing.part(Office.CN, "audit-service-2"),
                        17, Killing.part(Office.ES, "gateway"),
                        18, Killing.part(Office.CN, "gateway"));
        Traffic traffic = new Traffic(house, people, "CLUSTER-" + Clock.systemUTC().millis());

        // when
        for (int number = 0; number < MESSAGES; number++) {
            traffic.sendsOne();
            if (victims.containsKey(number)) {
                killing.kill(victims.get(number));
            }
        }

        // then
        traffic.nothingIsLostOrDoubled();
    }
}
