package org.liaison.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.launcher.visitor.Reply;
import org.liaison.operator.office.Office;
import org.liaison.schemas.Topics;
import org.liaison.schemas.cases.DisclosureOutcome;
import org.liaison.schemas.cases.OutcomeKind;
import tools.jackson.databind.JsonNode;

/// T9 (c): a sealed message that comes again is received once and receipted again; one that was
/// touched is set aside.
class SentTwiceIT {

    private static final String CHANNEL = Topics.exchange("es", "cn");
    private static final long NO_MESSAGE = 0;
    private static final AvroCodec<DisclosureOutcome> OUTCOME =
            AvroCodec.of(DisclosureOutcome.getClassSchema(), DisclosureOutcome.class);

    private final TheHouse house = TheHouse.running();
    private final Correspondence people = new Correspondence(house.settings());
    private final OfficeTopics spain = new OfficeTopics(house.settings(), Office.ES);
    private final OfficeTopics china = new OfficeTopics(house.settings(), Office.CN);

    private String file = "";
    private String message = "";

    @BeforeEach
    void sendsOneRequest() {
        String caseFile = people.imports(Requests.smallCase("TWICE-" + Clock.systemUTC().millis()));
        file = people.opensExchangeFile(caseFile);
        people.drafts(file, Requests.request(Requests.aboutTheOrganisation(), List.of()));
        message = people.sends(file);
        people.arrives(file, message);
    }

    @Test
    void isInTheInboxOnceAndReceiptedAgain() {
        // given
        ConsumerRecord<byte[], byte[]> arrived = china.records(CHANNEL).getLast();
        long receipts = receipts();
        long sequence = lastSequence();
        List<JsonNode> disclosures = disclosures();

        // when
        china.put(CHANNEL, arrived, arrived.value());

        // then
        await().atMost(Correspondence.SOON).until(() -> hasAlarm("repeat", sequence));
        await().atMost(Correspondence.SOON).until(() -> receipts() > receipts);
        assertThat(people.inInbox(message)).isEqualTo(1);
        assertThat(disclosures()).isEqualTo(disclosures);
        assertThat(people.inThread(Office.ES, file, message).at("/outcome").asString())
                .isEqualTo("in-inbox");
    }

    @Test
    void isSetAsideWhenAByteWasChanged() {
        // given
        ConsumerRecord<byte[], byte[]> arrived = china.records(CHANNEL).getLast();
        byte[] touched = arrived.value().clone();
        touched[touched.length / 2] ^= 1;
        acknowledgesWhatNobodySigned();
        int letters = deadLetters().size();
        long receipts = receipts();
        long sequence = lastSequence();
        List<JsonNode> disclosures = disclosures();

        // when
        china.put(CHANNEL, arrived, touched);

        // then
        await().atMost(Correspondence.SOON).until(() -> deadLetters().size() == letters + 1);
        assertThat(deadLetters().getLast().at("/reason").asString()).isEqualTo("bad-signature");
        await().atMost(Correspondence.SOON).until(() -> hasAlarm("bad-signature", NO_MESSAGE));
        assertThat(people.inInbox(message)).isEqualTo(1);
        assertThat(lastSequence()).isEqualTo(sequence);
        assertThat(disclosures()).isEqualTo(disclosures);
        assertThat(receipts()).isEqualTo(receipts);
    }

    /// Whoever holds the cluster of Spain forges there, and the bridge brings it like everything
    /// else: the person at China's desk sees it, and both channels go on.
    @Test
    void isSeenAtTheDeskWhenThePartnersOwnClusterForgesIt() {
        // given
        ConsumerRecord<byte[], byte[]> sent = spain.records(CHANNEL).getLast();
        byte[] forged = sent.value().clone();
        forged[forged.length / 2] ^= 1;
        acknowledgesWhatNobodySigned();
        String alarm = "not signed by the partner,";
        assertThat(desk()).doesNotContain(alarm);

        // when
        spain.put(CHANNEL, sent, forged);

        // then
        await().atMost(Correspondence.SOON).untilAsserted(() -> assertThat(desk()).contains(alarm));
        assertThat(people.inInbox(message)).isEqualTo(1);

        // and: the next message comes, and its receipts go the other way
        sendsOneRequest();
        assertThat(people.inThread(Office.ES, file, message).at("/outcome").asString())
                .isEqualTo("in-inbox");
    }

    /// What the administrator of China reads on the page about the channels.
    private String desk() {
        return people.the(Office.CN, "admin1")
                .page("/administrator")
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ");
    }

    /// How often Spain was told that China has received the message.
    private long receipts() {
        return spain.records(Topics.CASE_OUTCOMES).stream()
                .filter(record -> record.value() != null)
                .map(record -> OUTCOME.decode(spain.opened(record)))
                .filter(outcome -> outcome.getMessageId().equals(message))
                .filter(outcome -> outcome.getOutcome() == OutcomeKind.DELIVERED)
                .count();
    }

    private JsonNode inbound() {
        Reply channels = people.the(Office.CN, "admin1").get("/api/channels");
        for (JsonNode channel : channels.json()) {
            if (channel.at("/partner").asString().equals("es")
                    && channel.at("/direction").asString().equals("in")) {
                return channel;
            }
        }
        throw new AssertionError("China shows no channel from Spain");
    }

    private long lastSequence() {
        return inbound().at("/lastSequence").asLong();
    }

    private boolean hasAlarm(String code, long sequence) {
        for (JsonNode alarm : inbound().at("/alarms")) {
            if (alarm.at("/code").asString().equals(code)
                    && alarm.at("/sequence").asLong() == sequence) {
                return true;
            }
        }
        return false;
    }

    /// Such an alarm names no message, and is kept once until somebody acts.
    private void acknowledgesWhatNobodySigned() {
        for (JsonNode alarm : inbound().at("/alarms")) {
            if (alarm.at("/code").asString().equals("bad-signature")) {
                Reply reply =
                        people.the(Office.CN, "admin1")
                                .post(
                                        "/api/channels/alarms/"
                                                + alarm.at("/id").asLong()
                                                + "/acknowledgement",
                                        "{}",
                                        "Liaison-Justification",
                                        "forged by a test");
                assertThat(reply.status()).isEqualTo(204);
            }
        }
    }

    private List<JsonNode> deadLetters() {
        return Correspondence.items(
                        people.the(Office.CN, "admin1").get("/api/dead-letters?limit=100"))
                .stream()
                .filter(letter -> letter.at("/topic").asString().equals(CHANNEL))
                .toList();
    }

    private List<JsonNode> disclosures() {
        return Correspondence.items(
                people.the(Office.CN, "auditor1").get("/api/disclosures?exchangeFile=" + file));
    }
}
