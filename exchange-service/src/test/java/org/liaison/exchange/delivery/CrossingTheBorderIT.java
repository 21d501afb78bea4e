package org.liaison.exchange.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.liaison.exchange.channel.ChannelPosition;
import org.liaison.exchange.deadletter.DeadLetter;
import org.liaison.exchange.erasure.FollowErasures;
import org.liaison.exchange.erasure.PendingErasures;
import org.liaison.exchange.fixture.Draft;
import org.liaison.exchange.fixture.RunningOffice;
import org.liaison.exchange.fixture.TwoOffices;
import org.liaison.exchange.sealing.ChannelOpener;
import org.liaison.exchange.sealing.ChannelSealer;
import org.liaison.exchange.sealing.Opening;
import org.liaison.exchange.sealing.SealedBatch;
import org.liaison.exchange.sealing.SealedLeaf;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.commitment.PersonCommitments;
import org.liaison.schemas.audit.AccessKind;
import org.liaison.schemas.audit.DisclosureEntry;
import org.liaison.schemas.audit.DisclosureEntryKind;
import org.liaison.schemas.cases.AuthorisedDisclosure;
import org.liaison.schemas.cases.Delivery;
import org.liaison.schemas.cases.DisclosureOutcome;
import org.liaison.schemas.cases.ErasureFollowed;
import org.liaison.schemas.cases.OutcomeKind;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.schemas.exchange.Minor;
import org.liaison.schemas.exchange.SealedMessage;
import org.liaison.schemas.exchange.SealedPayload;

/// The way of a message on a real broker and database: together, or not at all.
@TestInstance(Lifecycle.PER_CLASS)
class CrossingTheBorderIT {

    private static final String OUT = "exchange.es.cn";
    private static final String IN = "exchange.cn.es";
    private static final String BYTES = "\\x" + "00".repeat(32);
    private static final AvroCodec<ErasureFollowed> FOLLOWED =
            AvroCodec.of(ErasureFollowed.getClassSchema(), ErasureFollowed.class);

    private final RunningOffice es = new RunningOffice();
    private Instant now = Instant.EPOCH;
    private ChannelPosition china = ChannelPosition.START;

    @BeforeAll
    void saysThatItsChannelsLive() {
        soon().untilAsserted(() ->
                assertThat(received("evidence.es.cn"))
                        .extracting(SealedPayload::getKind)
                        .contains(MessageKind.CHANNEL_HEARTBEAT));
    }

    @BeforeEach
    void mark() {
        now = Clock.systemUTC().instant();
        es.mark();
    }

    @AfterAll
    void stop() {
        es.close();
    }

    @Test
    void sendsEachMessageWithItsRecordAndItsOutcomeAndSetsBadRecordsAside() {
        // given
        Draft good = Draft.request("good to leave", now);
        Draft refused = Draft.request("refused", now).with(it -> it.setPurpose("curiosity"));
        Draft forged = Draft.request("forged", now).signedWith(TwoOffices.authorisationKey("cn"));
        Draft last = Draft.request("last", now);

        // when
        es.send(
                "case.authorisations",
                good.sealedRecord(),
                new byte[] {1, 2, 3},
                refused.sealedRecord(),
                forged.sealedRecord(),
                last.sealedRecord());

        // then
        soon().untilAsserted(() -> assertThat(outcomes()).hasSize(3));
        assertThat(outcomes())
                .extracting(DisclosureOutcome::getMessageId, DisclosureOutcome::getOutcome)
                .containsExactlyInAnyOrder(
                        tuple(good.messageId(), OutcomeKind.PUBLISHED),
                        tuple(refused.messageId(), OutcomeKind.REFUSED),
                        tuple(last.messageId(), OutcomeKind.PUBLISHED));
        assertThat(entries())
                .extracting(DisclosureEntry::getKind, entry -> entry.getPersonCommitments().size())
                .containsExactly(
                        tuple(DisclosureEntryKind.SENT, 1),
                        tuple(DisclosureEntryKind.REFUSED, 1),
                        tuple(DisclosureEntryKind.SENT, 1));
        assertThat(received(OUT))
                .extracting(SealedPayload::getMessageId)
                .containsExactly(good.messageId(), last.messageId());
        assertThat(es.deadLetters())
                .extracting(DeadLetter::reason)
                .containsExactly("unreadable", "authorisation-forged");
    }

    /// Whoever runs the broker can hand an authorisation in again; the reason may be gone by then.
    @Test
    void sendsNothingThatWasRefusedBeforeAlsoAfterARestart() throws Exception {
        // given: authorised by a clock that is ten seconds ahead
        Draft early = Draft.request("early", Clock.systemUTC().instant().plusSeconds(10));
        es.send("case.authorisations", early.sealedRecord());
        soon().untilAsserted(() -> assertThat(outcomes()).hasSize(1));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Clock.systemUTC().instant().isAfter(early.authorisedAt()));

        // when
        es.send("case.authorisations", early.sealedRecord());
        soon().untilAsserted(() -> assertThat(outcomes()).hasSize(2));
        es.restart();
        es.send("case.authorisations", early.sealedRecord());
        es.send("case.authorisations", Draft.request("new", now).sealedRecord());

        // then
        soon().untilAsserted(() -> assertThat(outcomes()).hasSize(4));
        assertThat(outcomes())
                .filteredOn(outcome -> outcome.getMessageId().equals(early.messageId()))
                .extracting(DisclosureOutcome::getOutcome, DisclosureOutcome::getRule)
                .containsOnly(tuple(OutcomeKind.REFUSED, "future-authorisation"))
                .hasSize(3);
        assertThat(received(OUT)).hasSize(1);
    }

    /// Erased at home: sealed records go as soon as everybody consumed them, then the salts, also
    /// of whom nobody at home ever read; the entry stays as it is, and nobody can tie it to the
    /// person.
    @Test
    void forgetsTheSaltsOfPersonsWhoWereErasedAndKeepsTheEntry() throws Exception {
        // given: case-service read what came in before
        es.consumed("case-service", "case.deliveries");
        Draft sent = Draft.request("erased", now);
        es.send("case.authorisations", sent.sealedRecord());
        soon().untilAsserted(() -> assertThat(entries()).hasSize(1));
        DisclosureEntry before = entries().getFirst();
        PersonCommitments salts = es.bean(PersonCommitments.class);
        String person = sent.authorised().getPersons().getFirst().getPersonKey();
        assertThat(salts.entriesOf(person)).hasSize(1);
        String unread = "thread-1/P-1";
        es.sql(
                "insert into person_commitment values ('%s', '%s', '%s', '%s')"
                        .formatted(before.getEntryId(), unread, BYTES, BYTES));

        // when: case-service has not consumed the outcome yet
        es.send("case.authorisations", Draft.erased("thread-1", person));
        soon().untilAsserted(() -> assertThat(es.bean(PendingErasures.class).oldest()).hasSize(1));
        es.bean(FollowErasures.class).follow();

        // then
        assertThat(salts.entriesOf(person)).hasSize(1);
        assertThat(es.committed("case.erased")).isEmpty();

        // when
        es.consumed("case-service", "case.outcomes");

        // then
        soon().untilAsserted(() -> assertThat(es.committed("case.erased")).hasSize(1));
        assertThat(es.opened("case.erased", FOLLOWED::decode).getFirst())
                .extracting(
                        ErasureFollowed::getErasureId,
                        ErasureFollowed::getService,
                        ErasureFollowed::getSalts)
                .containsExactly("case-1", "exchange-service", 2);
        assertThat(salts.entriesOf(person)).isEmpty();
        assertThat(salts.entriesOf(unread)).isEmpty();
        assertThat(es.committed("case.outcomes")).isEmpty();
        assertThat(es.committed("case.authorisations")).hasSize(1);
        assertThat(es.bean(PendingErasures.class).oldest()).isEmpty();
        assertThat(es.accesses(-1).getLast().getKind()).isEqualTo(AccessKind.ERASURE);
        assertThat(entries()).containsExactly(before);

        // when: what was authorised is read again
        es.send("case.authorisations", sent.sealedRecord());

        // then
        soon().untilAsserted(() -> assertThat(entries()).hasSize(2));
        assertThat(entries().getLast().getEntryId()).isEqualTo(before.getEntryId());
        assertThat(entries().getLast().getPersonCommitments()).isEmpty();
        assertThat(salts.entriesOf(person)).isEmpty();
    }

    @Test
    void showsNobodyAnAbortedTransactionAndGoesOnWithTheSameIds() throws Exception {
        // given
        Draft before = Draft.request("before", now);
        Draft draft = Draft.request("aborted", now);
        es.send("case.authorisations", before.sealedRecord());
        soon().untilAsserted(() -> assertThat(received(OUT)).hasSize(1));
        long first = sequences().getFirst();
        es.deleteTopic("case.outcomes");

        // when: the channel is written before the outcome fails, and the transaction aborts
        es.send("case.authorisations", draft.sealedRecord());
        soon().untilAsserted(() -> assertThat(es.uncommitted(OUT)).hasSizeGreaterThan(1));
        List<SealedPayload> meanwhile = received(OUT);
        es.createTopic("case.outcomes", 6);

        // then
        assertThat(meanwhile).hasSize(1);
        soon().untilAsserted(() -> assertThat(received(OUT)).hasSize(2));
        soon().untilAsserted(() -> assertThat(outcomes()).hasSize(1));
        assertThat(received(OUT))
                .extracting(SealedPayload::getMessageId)
                .containsExactly(before.messageId(), draft.messageId());
        assertThat(entries()).hasSize(2);
        assertThat(sequences()).containsExactly(first, first + 1);
    }

    @Test
    void losesNothingAndRepeatsNothingWhenItsDatabaseFailsAndItIsRestarted() throws Exception {
        // given
        Draft draft = Draft.request("crash", now);
        es.sql("ALTER TABLE person_commitment RENAME TO away");
        es.send("case.authorisations", draft.sealedRecord());
        Awaitility.await().during(Duration.ofSeconds(2)).until(() -> outcomes().isEmpty());

        // when
        es.sql("ALTER TABLE away RENAME TO person_commitment");
        es.restart();

        // then
        soon().untilAsserted(() -> assertThat(outcomes()).hasSize(1));
        assertThat(received(OUT))
                .extracting(SealedPayload::getMessageId)
                .containsExactly(draft.messageId());
        assertThat(entries()).hasSize(1);
    }

    @Test
    void goesOnWhereItStoodAfterItsProducerWasFenced() {
        // given
        Draft draft = Draft.request("fenced", now);
        es.fence("exchange-service-0-0");

        // when
        es.send("case.authorisations", draft.sealedRecord());

        // then
        soon().untilAsserted(() -> assertThat(outcomes()).hasSize(1));
        assertThat(received(OUT))
                .extracting(SealedPayload::getMessageId)
                .containsExactly(draft.messageId());
    }

    @Test
    void deliversAPartnersMessageWithARecordAndAReceiptAndAgainWhenItComesAgain() {
        // given
        Draft answer = fromChina("answer");
        List<byte[]> sealed = sealedByChina(List.of(answer));

        // when: the bridge brings it twice (T9 c)
        es.send(IN, sealed.getFirst());
        es.send(IN, sealed.getFirst());

        // then
        soon().untilAsserted(() -> assertThat(deliveries()).hasSize(2));
        assertThat(deliveries())
                .extracting(Delivery::getMessageId)
                .containsOnly(answer.messageId());
        assertThat(entries())
                .extracting(DisclosureEntry::getEntryId, DisclosureEntry::getKind)
                .hasSize(2)
                .containsOnly(
                        tuple(entries().getFirst().getEntryId(), DisclosureEntryKind.RECEIVED));
        assertThat(received("evidence.es.cn"))
                .extracting(SealedPayload::getKind)
                .contains(MessageKind.DELIVERY_RECEIPT);
        assertThat(es.alarms(IN)).containsExactly("repeat");
    }

    @Test
    void setsAsideWhatIsForgedReplayedOnAnotherChannelOrNotAuthorisedAndAlarms() {
        // given
        Draft good = fromChina("good");
        Draft unauthorised =
                fromChina("unauthorised").signedWith(TwoOffices.authorisationKey("es"));
        List<byte[]> sealed = sealedByChina(List.of(good, unauthorised));
        ChannelPosition before = china;
        byte[] flipped = sealedByChina(List.of(fromChina("third"))).getFirst();
        flipped[flipped.length / 2] ^= 1;
        china = before; // the third does not arrive as it was

        // when
        es.send(IN, sealed.get(0), sealed.get(1), flipped, new byte[] {9});
        es.send("evidence.cn.es", sealed.get(0));

        // then
        soon().untilAsserted(() -> assertThat(es.deadLetters()).hasSize(4));
        assertThat(deliveries())
                .extracting(Delivery::getMessageId)
                .containsExactly(good.messageId());
        assertThat(es.deadLetters())
                .extracting(DeadLetter::topic, DeadLetter::reason)
                .contains(
                        tuple("evidence.cn.es", "wrong-channel"),
                        tuple(IN, "rejected"),
                        tuple(IN, "bad-signature"),
                        tuple(IN, "unreadable"));
        assertThat(es.alarms(IN)).contains("rejected", "bad-signature", "unreadable");
    }

    /// What PostgreSQL refuses would fail again at each attempt, in the one thread that reads all
    /// channels of all partners.
    @Test
    void goesOnAfterASignedMessageThatNoTableCanHold() {
        // given
        Draft nothing =
                fromChina("nul").withStatement(statement -> statement.setDrafter("CN-1\u0000"));
        Draft endless =
                fromChina("endless")
                        .withEntities(Draft.person("P-1".repeat(9_000), "suspect", Minor.NO));
        Draft named = fromChina("named").withStatement(it -> it.setDrafter("Canaryson, Testina"));
        Draft good = fromChina("after them");
        // when
        sealedByChina(List.of(nothing, endless, named, good)).forEach(each -> es.send(IN, each));
        // then
        soon().untilAsserted(() ->
                assertThat(deliveries())
                        .extracting(Delivery::getMessageId)
                        .containsExactly(good.messageId()));
        assertThat(es.deadLetters())
                .extracting(DeadLetter::reason)
                .containsOnly("rejected")
                .hasSize(3);
        assertThat(entries()).hasSize(1);
    }

    private static Draft fromChina(String id) {
        return Draft.request(id, Clock.systemUTC().instant())
                .signedWith(TwoOffices.authorisationKey("cn"))
                .withStatement(statement ->
                        statement
                                .setOriginOffice("cn")
                                .setOriginUnit("ncb")
                                .setRecipientOffice("es")
                                .setRecipientUnit("ucrif"));
    }

    /// The next messages of the channel.
    private List<byte[]> sealedByChina(List<Draft> drafts) {
        ChannelSealer sealer =
                new ChannelSealer(
                        IN,
                        () -> TwoOffices.trust("cn").partner("es"),
                        () -> TwoOffices.messageKey("cn"),
                        Clock.systemUTC(),
                        new SecureRandom());
        List<SealedPayload> payloads =
                drafts.stream().map(CrossingTheBorderIT::payloadFromChina).toList();
        SealedBatch batch = sealer.seal(china, payloads);
        china = batch.after();
        return batch.messages().stream().map(Codecs.SEALED::encode).toList();
    }

    private static SealedPayload payloadFromChina(Draft draft) {
        AuthorisedDisclosure authorised = draft.authorised();
        return SealedPayload.newBuilder()
                .setMessageId(draft.messageId())
                .setKind(MessageKind.REQUEST)
                .setExchangeFileId(draft.exchangeFileId())
                .setOriginOffice("cn")
                .setOriginUnit("ncb")
                .setRecipientOffice("es")
                .setRecipientUnit("ucrif")
                .setInstrumentId("es-cn-2026-thb")
                .setInstrumentVersion(1)
                .setSentAt(Clock.systemUTC().instant())
                .setAuthorisation(authorised.getAuthorisation())
                .setContent(authorised.getContent())
                .setPadding(ByteBuffer.allocate(0))
                .build();
    }

    /// What the partner gets to read on a channel from es.
    private List<SealedPayload> received(String channel) {
        ChannelOpener opener =
                new ChannelOpener(
                        channel, TwoOffices.sender("es", channel), TwoOffices.sealingKey("cn"));
        List<SealedPayload> payloads = new ArrayList<>();
        for (byte[] value : es.committed(channel)) {
            SealedMessage message = Codecs.SEALED.decode(value);
            assertThat(opener.signed(message, SealedLeaf.hash(message))).isTrue();
            if (opener.open(message) instanceof Opening.Opened(SealedPayload payload)) {
                payloads.add(payload);
            }
        }
        return payloads;
    }

    private List<Long> sequences() {
        return es.committed(OUT).stream()
                .map(value -> Codecs.SEALED.decode(value).getSequence())
                .toList();
    }

    private List<DisclosureOutcome> outcomes() {
        return es.opened("case.outcomes", Codecs.OUTCOME::decode);
    }

    private List<DisclosureEntry> entries() {
        return es.opened("audit.disclosures", Codecs.ENTRY::decode).stream()
                .filter(entry -> entry.getKind() != DisclosureEntryKind.TRUST_LIST)
                .toList();
    }

    private List<Delivery> deliveries() {
        return es.opened("case.deliveries", Codecs.DELIVERY::decode);
    }

    private static ConditionFactory soon() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(300));
    }
}
