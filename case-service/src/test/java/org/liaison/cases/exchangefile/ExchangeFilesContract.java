package org.liaison.cases.exchangefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liaison.cases.exchangefile.ExchangeFileFixture.NINE;
import static org.liaison.cases.exchangefile.ExchangeFileFixture.officer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liaison.cases.instrument.InstrumentFixture;
import org.liaison.policy.instrument.Purpose;
import org.liaison.policy.instrument.TransferGround;
import org.liaison.policy.message.MessageKind;
import org.liaison.policy.offence.Offence;

/// What every store of threads does, in memory or not.
public abstract class ExchangeFilesContract {

    private static final ExchangeFileId FILE = new ExchangeFileId(new UUID(3, 1));
    private static final UUID MESSAGE = new UUID(3, 2);
    private static final Asked ASKED =
            new Asked(Offence.FORCED_LABOUR, Purpose.VICTIM_PROTECTION, TransferGround.LED_37_1_A);

    protected abstract ExchangeFiles files();

    /// Another case of the unit, in use.
    protected abstract UUID caseOnFile();

    @Test
    void beginsAThreadWithTheFirstMessageThatComes() {
        // when
        files().received(List.of(incoming("cn", MessageKind.REQUEST, ASKED)));
        // then
        ExchangeFile file = files().find(FILE).orElseThrow();
        assertThat(file.side()).isEqualTo(Side.ANSWERING);
        assertThat(file.offence()).isEqualTo(Offence.FORCED_LABOUR);
        assertThat(file.asked()).isEqualTo(ASKED);
        assertThat(file.state()).isInstanceOf(ExchangeFileState.Delivered.class);
    }

    @Test
    void takesTheSameMessageOnce() {
        // given
        IncomingMessage request = incoming("cn", MessageKind.REQUEST, Asked.nothing());
        // when
        files().received(List.of(request));
        files().received(List.of(request));
        // then
        assertThat(files().find(FILE).orElseThrow().thread()).hasSize(1);
    }

    @Test
    void letsNoOtherPartnerIntoAThread() {
        // given
        files().add(opened("cn"));
        // when
        files().received(List.of(incoming("it", MessageKind.ANSWER, Asked.nothing())));
        // then
        assertThat(files().find(FILE).orElseThrow().thread()).isEmpty();
    }

    @Test
    void learnsProgressInAnyOrder() {
        // given
        files().add(opened("cn"));
        files().append(FILE, sent(), ASKED);
        // when
        files().progressed(
                        List.of(
                                receipt(new MessageProgress.InInbox(at(3), null), sent().digest()),
                                receipt(new MessageProgress.Delivered(at(2)), sent().digest())));
        files().progressed(
                        List.of(
                                new ProgressNews(
                                        MESSAGE, new MessageProgress.Offered(at(1)), null)));
        // then
        ExchangeFile file = files().find(FILE).orElseThrow();
        assertThat(file.thread().getFirst().progress())
                .isEqualTo(new MessageProgress.InInbox(at(3), at(2)));
        assertThat(file.offence()).isEqualTo(Offence.FORCED_LABOUR);
    }

    @Test
    void believesNoReceiptOfAnotherDigestAndTellsWhichMessage() {
        // given
        files().add(opened("cn"));
        files().append(FILE, sent(), ASKED);
        MessageProgress before = files().find(FILE).orElseThrow().thread().getFirst().progress();
        // when
        Set<UUID> differ =
                files().progressed(
                                List.of(
                                        receipt(new MessageProgress.Delivered(at(2)), "00"),
                                        receipt(new MessageProgress.InInbox(at(3), null), "00")));
        // then
        assertThat(differ).containsExactly(MESSAGE);
        assertThat(files().find(FILE).orElseThrow().thread().getFirst().progress())
                .isEqualTo(before);
    }

    private static ProgressNews receipt(MessageProgress progress, String digest) {
        return new ProgressNews(MESSAGE, progress, digest);
    }

    /// What was asked here is not for the partner to change, nor what it asked first.
    @Test
    void keepsWhatTheRequestSaysItIsFor() {
        // given
        files().add(opened("cn"));
        files().append(FILE, sent(), ASKED);
        // when
        files().received(
                        List.of(
                                incoming(
                                        "cn",
                                        MessageKind.ANSWER,
                                        ASKED.on(
                                                Purpose.PREVENT_DETECT_INVESTIGATE,
                                                TransferGround.LED_37_1_A))));
        boolean stated =
                files().state(FILE, Purpose.PREVENT_DETECT_INVESTIGATE, TransferGround.LED_37_1_A);
        // then
        assertThat(stated).isFalse();
        assertThat(files().find(FILE).orElseThrow().asked()).isEqualTo(ASKED);
    }

    @Test
    void letsSomebodyStateOnceWhatAThreadIsForIfItsRequestIsNotKnownToSayIt() {
        // given
        files().received(List.of(incoming("cn", MessageKind.ANSWER, Asked.nothing())));
        // when
        boolean stated = files().state(FILE, Purpose.VICTIM_PROTECTION, TransferGround.LED_37_1_A);
        // then
        assertThat(stated).isTrue();
        assertThat(files().find(FILE).orElseThrow().asked().purpose())
                .isEqualTo(Purpose.VICTIM_PROTECTION);
    }

    @Test
    void tiesAThreadToACaseOnce() {
        // given
        UUID first = caseOnFile();
        UUID second = caseOnFile();
        files().add(opened("cn"));
        // when
        boolean tied = files().tie(FILE, first, officer(), NINE);
        boolean again = files().tie(FILE, second, officer(), NINE);
        // then
        assertThat(tied).isTrue();
        assertThat(again).isFalse();
        assertThat(files().find(FILE).orElseThrow().caseFileId()).isEqualTo(first);
        assertThat(files().casesOf(FILE)).containsExactly(first);
    }

    @Test
    void storesNoThreadThatHasACaseAlready() {
        // given
        ExchangeFile tied = opened("cn").tiedTo(caseOnFile());
        // then
        assertThatThrownBy(() -> files().add(tied)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsAUnitItsOwnThreads() {
        // given
        files().add(opened("cn"));
        // then
        List<ExchangeFiles.Listed> found = files().ofUnit("ucrif", null, 10);
        assertThat(found).extracting(each -> each.file().id()).contains(FILE);
        assertThat(files().ofUnit("other", null, 10)).isEmpty();
        assertThat(files().ofUnit("ucrif", found.getLast().place(), 10)).isEmpty();
    }

    @Test
    void listsWhatChangedLastFirstWithAllItsMessages() {
        // given
        ExchangeFile other = ExchangeFileFixture.requesterFile();
        files().add(opened("cn"));
        files().add(other);
        // when
        List<ExchangeFileId> before = listed();
        files().append(FILE, sent(), ASKED);
        List<ExchangeFiles.Listed> first = files().ofUnit("ucrif", null, 1);
        List<ExchangeFiles.Listed> rest = files().ofUnit("ucrif", first.getFirst().place(), 10);
        // then
        assertThat(before).containsExactly(other.id(), FILE);
        assertThat(first).extracting(each -> each.file().id()).containsExactly(FILE);
        assertThat(first.getFirst().file()).isEqualTo(files().find(FILE).orElseThrow());
        assertThat(rest).extracting(each -> each.file().id()).containsExactly(other.id());
    }

    private List<ExchangeFileId> listed() {
        return files().ofUnit("ucrif", null, 10).stream().map(each -> each.file().id()).toList();
    }

    private static ExchangeFile opened(String partner) {
        return new ExchangeFile(
                FILE,
                Side.REQUESTER,
                "ucrif",
                new Counterpart(partner, "ncb"),
                InstrumentFixture.REF,
                Asked.nothing(),
                null,
                NINE,
                List.of());
    }

    private static ThreadMessage sent() {
        return message(
                MessageKind.REQUEST, Direction.SENT, new MessageProgress.AwaitingPublication(NINE));
    }

    private static IncomingMessage incoming(String office, MessageKind kind, Asked asked) {
        return new IncomingMessage(
                FILE,
                "ucrif",
                new Counterpart(office, "ncb"),
                InstrumentFixture.REF,
                asked,
                NINE,
                message(kind, Direction.RECEIVED, new MessageProgress.Received(NINE)));
    }

    private static ThreadMessage message(
            MessageKind kind, Direction direction, MessageProgress progress) {
        return new ThreadMessage(
                MESSAGE,
                kind,
                direction,
                "00".repeat(32),
                Set.of("Q1", "Q2"),
                false,
                Set.of(),
                progress);
    }

    private static Instant at(int seconds) {
        return NINE.plusSeconds(seconds);
    }
}
