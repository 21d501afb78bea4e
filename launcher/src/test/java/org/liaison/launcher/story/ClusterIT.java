package org.liaison.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.launcher.demo.BorderStory;
import org.liaison.launcher.office.Office;
import org.liaison.schemas.Topics;
import org.liaison.schemas.exchange.SealedMessage;
import tools.jackson.databind.JsonNode;

/// Three brokers and two processes of each service in each office: one of each kind may be lost,
/// and the others go on without it. What was killed stays away until the play is over.
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {

    private static final String CHANNEL = Topics.exchange("es", "cn");
    private static final int MESSAGES = 20;
    private static final AvroCodec<SealedMessage> SEALED =
            AvroCodec.of(SealedMessage.getClassSchema(), SealedMessage.class);

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
        String caseFile =
                people.imports(Requests.smallCase("CLUSTER-" + Clock.systemUTC().millis()));
        List<String> files = new ArrayList<>();
        List<String> messages = new ArrayList<>();

        // when
        for (int number = 0; number < MESSAGES; number++) {
            String file = people.opensExchangeFile(caseFile);
            people.drafts(file, Requests.request(Requests.aboutTheOrganisation(), List.of()));
            files.add(file);
            messages.add(people.sends(file));
            if (victims.containsKey(number)) {
                killing.kill(victims.get(number));
            }
        }

        // then
        for (int number = 0; number < MESSAGES; number++) {
            people.arrives(files.get(number), messages.get(number));
        }
        for (int number = 0; number < MESSAGES; number++) {
            assertThat(people.inInbox(messages.get(number))).isEqualTo(1);
            areInBothLogsOnce(files.get(number));
        }
        channelHasNoGapAndNoFork();
    }

    private void areInBothLogsOnce(String file) {
        await().atMost(Correspondence.SOON).until(() -> logged(Office.ES, file).size() == 1);
        await().atMost(Correspondence.SOON).until(() -> logged(Office.CN, file).size() == 1);
        assertThat(logged(Office.ES, file)).isEqualTo(logged(Office.CN, file));
    }

    private List<String> logged(Office office, String file) {
        return Correspondence.items(
                        people.the(office, "auditor1").get("/api/disclosures?exchangeFile=" + file))
                .stream()
                .filter(entry -> List.of("SENT", "RECEIVED").contains(kind(entry)))
                .map(entry -> entry.at("/contentDigest").asString())
                .toList();
    }

    private static String kind(JsonNode entry) {
        return entry.at("/kind").asString();
    }

    /// One writer after another, each going on exactly where the one before it stood.
    private void channelHasNoGapAndNoFork() {
        List<Long> sequences =
                new OfficeTopics(house.settings(), Office.ES)
                        .committed(CHANNEL).stream()
                                .map(record -> SEALED.decode(record.value()).getSequence())
                                .toList();
        assertThat(sequences)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, sequences.size()).boxed().toList());
    }
}
