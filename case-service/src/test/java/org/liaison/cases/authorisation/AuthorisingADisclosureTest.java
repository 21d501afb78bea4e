package org.liaison.cases.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.cases.content.Bytes;
import org.liaison.cases.draft.DraftForm;
import org.liaison.cases.draft.StatedGround;
import org.liaison.cases.exchangefile.Counterpart;
import org.liaison.cases.exchangefile.ExchangeFile;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.exchangefile.ExchangeFileState;
import org.liaison.cases.exchangefile.InMemoryExchangeFiles;
import org.liaison.cases.instrument.InstrumentFixture;
import org.liaison.cases.preview.ConcernedField;
import org.liaison.cases.preview.Identifiable;
import org.liaison.cases.preview.Preview;
import org.liaison.cases.preview.PreviewFixture;
import org.liaison.cases.preview.PreviewedRow;
import org.liaison.cases.transaction.Transactions;
import org.liaison.kit.ids.AuthorisationIds;
import org.liaison.kit.ids.DerivedId;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.kit.security.Caller;
import org.liaison.kit.security.Role;
import org.liaison.policy.act.SecondGround;
import org.liaison.policy.subject.Minor;
import org.liaison.policy.subject.PersonCategory;
import org.liaison.testkit.MutableClock;

class AuthorisingADisclosureTest {

    private static final Instant NOW = PreviewFixture.NOW;
    private static final Bytes CONTENT = Bytes.of(new byte[] {1, 2, 3});

    private final InMemoryDrafts drafts = new InMemoryDrafts();
    private final InMemoryDraftAuthors authors = new InMemoryDraftAuthors();
    private final InMemoryExchangeFiles files = new InMemoryExchangeFiles();
    private final InMemoryHeldSubmissions held = new InMemoryHeldSubmissions();
    private final List<AuthorisedMessage> handedOver = new ArrayList<>();
    private final List<AuthorisedMessage> kept = new ArrayList<>();
    private final List<String> acts = new ArrayList<>();
    private final MutableClock clock = MutableClock.at(NOW);
    private final AtomicLong ids = new AtomicLong();
    private final AuthoriseDisclosure authorise =
            new AuthoriseDisclosure(
                    drafts,
                    authors,
                    new HandOver(
                            files,
                            kept::add,
                            held,
                            new Unsigned(),
                            handedOver::add,
                            (supervisor, authorisationId, ground, persons) ->
                                    acts.add(authorisationId + " " + ground.code() + " " + persons),
                            new OfficeSettings(
                                    "es",
                                    "ES",
                                    "ucrif",
                                    ZoneId.of("Europe/Madrid"),
                                    List.of("cn"),
                                    Path.of("."),
                                    0),
                            () -> new UUID(1, ids.incrementAndGet())),
                    new AtOnce(),
                    clock);

    private final ExchangeFileId file = new ExchangeFileId(new UUID(0, 5));
    private final UUID draftId = new UUID(0, 6);
    private String digest = "";

    @BeforeEach
    void aSubmittedDraft() {
        aThread();
        submit(
                PreviewFixture.request(Set.of("P-2"), List.of()),
                new Preview(List.of(), List.of(), List.of(), List.of(), List.of(), Set.of()));
    }

    private void aThread() {
        files.add(
                ExchangeFile.opened(
                        file, "ucrif", new Counterpart("cn", "ncb"), InstrumentFixture.REF, NOW));
    }

    private void submit(DraftForm form, Preview preview) {
        Draft.Drafting drafting =
                new Draft.Drafting(
                        draftId, file, 1, new Author("ES-1", "person-1"), "ucrif", form, null);
        Submission submission = new Submission(CONTENT, preview, NOW);
        digest = submission.digest();
        drafts.store(drafting);
        drafts.store(drafting.submitted(submission));
        authors.add(drafting, drafting.author(), DraftAuthors.Act.WROTE, NOW);
    }

    @Test
    void handsOverExactlyTheBytesThatWereSubmitted() {
        // when
        AuthoriseDecision decision = authorise.authorise(draftId, supervisor(), digest, null);
        // then
        assertThat(decision).isInstanceOf(AuthoriseDecision.Authorised.class);
        assertThat(handedOver).hasSize(1);
        assertThat(handedOver.getFirst().submission().content()).isEqualTo(CONTENT);
        assertThat(kept).isEqualTo(handedOver);
        assertThat(files.find(file).orElseThrow().state())
                .isInstanceOf(ExchangeFileState.AwaitingPublication.class);
        assertThat(drafts.find(draftId)).isEmpty();
    }

    @Test
    void derivesTheMessageIdFromTheAuthorisation() {
        // when
        AuthoriseDecision decision = authorise.authorise(draftId, supervisor(), digest, null);
        // then
        AuthoriseDecision.Authorised authorised = (AuthoriseDecision.Authorised) decision;
        assertThat(authorised.messageId())
                .isEqualTo(DerivedId.of("message", authorised.authorisationId().toString()));
    }

    @Test
    void refusesTheAuthorAsAuthoriser() {
        refuses(
                caller("ES-1", "person-1", "ucrif", NOW, Role.OFFICER, Role.SUPERVISOR),
                digest,
                AuthoriseDecision.SecondPersonNeeded.class);
    }

    @Test
    void refusesTheAuthorsOtherAccount() {
        refuses(
                caller("ES-2", "person-1", "ucrif", NOW, Role.SUPERVISOR),
                digest,
                AuthoriseDecision.SecondPersonNeeded.class);
    }

    /// Another rewrote it, and a third submitted it: it is still also theirs.
    @ParameterizedTest
    @ValueSource(strings = {"person-2", "person-3"})
    void refusesWhoeverHadAPartInIt(String person) {
        // given
        Draft draft = drafts.find(draftId).orElseThrow();
        authors.add(draft, new Author("ES-2", "person-2"), DraftAuthors.Act.WROTE, NOW);
        authors.add(draft, new Author("ES-3", "person-3"), DraftAuthors.Act.SUBMITTED, NOW);
        // then
        refuses(
                caller("ES-8", person, "ucrif", NOW, Role.SUPERVISOR),
                digest,
                AuthoriseDecision.SecondPersonNeeded.class);
    }

    @Test
    void refusesADraftThatOthersMayHaveTouchedBeforeAuthorsWereKept() {
        // given
        authors.forget();
        // then
        refuses(supervisor(), digest, AuthoriseDecision.AuthorsUnknown.class);
    }

    @Test
    void statesEveryAuthorAndNamesWhoWroteItLastAsDrafter() {
        // given
        authors.add(
                drafts.find(draftId).orElseThrow(),
                new Author("ES-3", "person-3"),
                DraftAuthors.Act.SUBMITTED,
                NOW);
        // when
        authorise.authorise(draftId, supervisor(), digest, null);
        // then
        assertThat(handedOver.getFirst().statement().drafter()).isEqualTo("ES-1");
        assertThat(handedOver.getFirst().signedAuthors().keyId()).isEqualTo("ES-1 ES-3 not ES-9");
    }

    @Test
    void refusesALoginOlderThanFiveMinutes() {
        // given
        Caller supervisor = supervisor();
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        // then
        refuses(supervisor, digest, AuthoriseDecision.FreshLoginNeeded.class);
    }

    @Test
    void refusesWhoIsNoSupervisor() {
        refuses(
                caller("ES-9", "person-9", "ucrif", NOW, Role.OFFICER),
                digest,
                AuthoriseDecision.NotASupervisor.class);
    }

    @Test
    void refusesAnotherDigestThanTheOneSeen() {
        refuses(supervisor(), "00".repeat(32), AuthoriseDecision.DigestChanged.class);
    }

    @Test
    void knowsNoDraftOfAnotherUnit() {
        refuses(
                caller("ES-9", "person-9", "other", NOW, Role.SUPERVISOR),
                digest,
                AuthoriseDecision.NotWaiting.class);
    }

    @Test
    void authorisesOnce() {
        // given
        authorise.authorise(draftId, supervisor(), digest, null);
        // when
        AuthoriseDecision again = authorise.authorise(draftId, supervisor(), digest, null);
        // then
        assertThat(again).isInstanceOf(AuthoriseDecision.NotWaiting.class);
        assertThat(handedOver).hasSize(1);
    }

    /// A supervisor's explicit act: naming the ground, about the bytes with this digest.
    @Test
    void letsProtectedFactsLeaveWhenTheSupervisorDecidesOnTheGroundStated() {
        // given
        aDraftWithTheVictimsTelephone();
        // when
        AuthoriseDecision decision =
                authorise.authorise(draftId, supervisor(), digest, "vital-interests");
        // then
        UUID expected = AuthorisationIds.withSecondGround("vital-interests", digest, 0);
        assertThat(decision)
                .isEqualTo(
                        new AuthoriseDecision.Authorised(
                                expected, DerivedId.of("message", expected.toString())));
        assertThat(handedOver.getFirst().secondGround())
                .isEqualTo(new StatedGround(SecondGround.VITAL_INTERESTS, "She is looked for."));
        assertThat(acts).containsExactly(expected + " vital-interests [person-of-P-1]");
    }

    @Test
    void refusesProtectedFactsWithoutTheSupervisorsExplicitAct() {
        // given
        aDraftWithTheVictimsTelephone();
        // when
        AuthoriseDecision decision = authorise.authorise(draftId, supervisor(), digest, null);
        // then
        assertThat(decision)
                .isEqualTo(new AuthoriseDecision.SecondGroundNotDecided("vital-interests"));
        nothingHappened();
    }

    @Test
    void refusesAnotherGroundThanTheOneStated() {
        // given
        aDraftWithTheVictimsTelephone();
        // when
        AuthoriseDecision decision =
                authorise.authorise(draftId, supervisor(), digest, "consent-of-the-person");
        // then
        assertThat(decision).isInstanceOf(AuthoriseDecision.SecondGroundNotDecided.class);
        nothingHappened();
    }

    @Test
    void refusesTheDrafterAsTheSupervisorWhoDecides() {
        // given
        aDraftWithTheVictimsTelephone();
        // when
        AuthoriseDecision decision =
                authorise.authorise(
                        draftId,
                        caller("ES-2", "person-1", "ucrif", NOW, Role.SUPERVISOR),
                        digest,
                        "vital-interests");
        // then
        assertThat(decision).isInstanceOf(AuthoriseDecision.SecondPersonNeeded.class);
        nothingHappened();
    }

    @Test
    void takesNoActWhereNothingNeedsOne() {
        // when
        AuthoriseDecision decision =
                authorise.authorise(draftId, supervisor(), digest, "vital-interests");
        // then
        assertThat(decision).isInstanceOf(AuthoriseDecision.SecondGroundNotNeeded.class);
        nothingHappened();
    }

    private void aDraftWithTheVictimsTelephone() {
        Draft before = drafts.find(draftId).orElseThrow();
        drafts.remove(before.id(), before.version());
        submit(
                PreviewFixture.requestAboutTheVictim(
                        new DraftForm.SecondGroundForm("vital-interests", "She is looked for."),
                        "prs_MobilePhone"),
                new Preview(
                        List.of(
                                new PreviewedRow(
                                        "V-1",
                                        "Person",
                                        "P-1",
                                        null,
                                        "person-of-P-1",
                                        Set.of(PersonCategory.VICTIM_POSSIBLE),
                                        Minor.NO,
                                        List.of(),
                                        Identifiable.notAPerson(),
                                        List.of())),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new ConcernedField("V-1", "P-1", "prs_MobilePhone", "contact")),
                        Set.of()));
    }

    private void nothingHappened() {
        assertThat(handedOver).isEmpty();
        assertThat(kept).isEmpty();
        assertThat(acts).isEmpty();
        assertThat(drafts.find(draftId)).isPresent();
    }

    private void refuses(Caller caller, String seen, Class<? extends AuthoriseDecision> expected) {
        // when
        AuthoriseDecision decision = authorise.authorise(draftId, caller, seen, null);
        // then
        assertThat(decision).isInstanceOf(expected);
        assertThat(handedOver).isEmpty();
        assertThat(kept).isEmpty();
        assertThat(drafts.find(draftId)).isPresent();
    }

    private static Caller supervisor() {
        return caller("ES-9", "person-9", "ucrif", NOW, Role.SUPERVISOR);
    }

    private static Caller caller(
            String number, String person, String unit, Instant at, Role... roles) {
        return new Caller(number, person, Set.of(roles), unit, at);
    }

    /// Says what would be signed.
    private static final class Unsigned implements StatementSigner {
        @Override
        public SignedStatement sign(Statement statement) {
            return new SignedStatement(Bytes.of(new byte[] {7}), "key", Bytes.of(new byte[] {8}));
        }

        @Override
        public SignedStatement signAuthors(
                Statement statement, Authors authors, Author authoriser) {
            String all =
                    authors.all().stream()
                            .map(Author::officialNumber)
                            .collect(Collectors.joining(" "));
            return new SignedStatement(
                    Bytes.of(new byte[] {7}),
                    all + " not " + authoriser.officialNumber(),
                    Bytes.of(new byte[] {8}));
        }
    }

    /// Nothing to undo in memory.
    private static final class AtOnce implements Transactions {
        @Override
        public <T> T inOne(Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T apart(Supplier<T> work) {
            return work.get();
        }
    }
}
