package org.liaison.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.operator.office.Office;
import org.liaison.schemas.Topics;
import org.liaison.schemas.exchange.SealedMessage;

/// Requests of Spain's to China, each in a thread of its own, and what must be true of all of them
/// afterwards, whatever happened meanwhile.
final class Traffic {

    static final String CHANNEL = Topics.exchange("es", "cn");

    private static final AvroCodec<SealedMessage> SEALED =
            AvroCodec.of(SealedMessage.getClassSchema(), SealedMessage.class);

    private final TheHouse house;
    private final Correspondence people;
    private final String caseFile;
    private final List<Sent> all = new ArrayList<>();

    private record Sent(String file, String message) {}

    /// @param caseRef of the case that is made for it
    Traffic(TheHouse house, Correspondence people, String caseRef) {
        this.house = house;
        this.people = people;
        this.caseFile = people.imports(Requests.smallCase(caseRef));
    }

    void sendsOne() {
        String file = people.opensExchangeFile(caseFile);
        people.drafts(file, Requests.request(Requests.aboutTheOrganisation(), List.of()));
        all.add(new Sent(file, people.sends(file)));
    }

    int sent() {
        return all.size();
    }

    /// Each is in the inbox once and in both logs once, and the channel has no gap.
    void nothingIsLostOrDoubled() {
        for (Sent sent : all) {
            people.arrives(sent.file(), sent.message());
        }
        for (Sent sent : all) {
            assertThat(people.inInbox(sent.message())).isEqualTo(1);
            isInBothLogsOnce(sent.file());
        }
        channelHasNoGapAndNoFork();
    }

    private void isInBothLogsOnce(String file) {
        await().atMost(Correspondence.SOON).until(() -> logged(Office.ES, file).size() == 1);
        await().atMost(Correspondence.SOON).until(() -> logged(Office.CN, file).size() == 1);
        assertThat(logged(Office.ES, file)).isEqualTo(logged(Office.CN, file));
    }

    private List<String> logged(Office office, String file) {
        return Correspondence.items(
                        people.the(office, "auditor1").get("/api/disclosures?exchangeFile=" + file))
                .stream()
                .filter(entry -> List.of("SENT", "RECEIVED").contains(entry.at("/kind").asString()))
                .map(entry -> entry.at("/contentDigest").asString())
                .toList();
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
