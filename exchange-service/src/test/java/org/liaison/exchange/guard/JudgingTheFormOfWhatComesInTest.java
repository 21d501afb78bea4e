package org.liaison.exchange.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.exchange.fixture.Draft;
import org.liaison.exchange.fixture.Treaties;
import org.liaison.exchange.fixture.TwoOffices;
import org.liaison.policy.Instrument;
import org.liaison.policy.instrument.InstrumentRef;
import org.liaison.schemas.exchange.AuthorisationStatement;
import org.liaison.schemas.exchange.DisclosedEntity;
import org.liaison.schemas.exchange.MessageContent;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.schemas.exchange.Minor;
import org.liaison.schemas.exchange.WithdrawalBody;

/// A partner may sign whatever it likes. What our tables, logs and lists cannot hold, or must not
/// show, is refused before anything is written.
class JudgingTheFormOfWhatComesInTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String LONG = "P-1".repeat(2_000);

    @Test
    void takesWhatOurOwnGuardWouldLetGo() {
        assertThat(holds(draft())).isTrue();
        assertThat(holds(draft().withEntities(Draft.suspect()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-1\u0000", "Canaryson", "", "P-0"})
    void refusesAReferenceThatIsNone(String ref) {
        assertThat(holds(person(ref))).isFalse();
        assertThat(holds(person(LONG))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maria Canaryson", "Canaryson", "ES-4711\n", "ES-4711\u0000", ""})
    void refusesANameWhereAnOfficialNumberBelongs(String official) {
        assertThat(holds(statement(it -> it.setDrafter(official)))).isFalse();
        assertThat(holds(statement(it -> it.setAuthoriser(official)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ncb\u0000", "ncb\nalarm", "", " ncb"})
    void refusesAUnitThatIsNone(String unit) {
        assertThat(holds(statement(it -> it.setOriginUnit(unit)))).isFalse();
        assertThat(holds(statement(it -> it.setOriginUnit(LONG)))).isFalse();
    }

    @Test
    void refusesCodesThatNobodyKnows() {
        assertThat(holds(content(it -> it.setPurpose("she lives in Calle Canary 1")))).isFalse();
        assertThat(holds(content(it -> it.setTransferGround("because")))).isFalse();
        assertThat(holds(content(it -> it.setInReplyTo(LONG)))).isFalse();
        assertThat(holds(content(it -> it.setAssuranceIds(List.of("x\u0000"))))).isFalse();
    }

    @Test
    void refusesACategoryOrACountryThatTells() {
        assertThat(holds(draft().withEntities(Draft.person("P-1", "she lied", Minor.NO))))
                .isFalse();
        DisclosedEntity from =
                DisclosedEntity.newBuilder(Draft.suspect())
                        .setCitizenships(List.of("CN, born in Wuhan"))
                        .build();
        assertThat(holds(draft().withEntities(from))).isFalse();
    }

    @Test
    void refusesAWithdrawalThatTells() {
        assertThat(
                        holds(
                                content(it ->
                                        it.setKind(MessageKind.WITHDRAWAL)
                                                .setBody(
                                                        new WithdrawalBody(
                                                                List.of("a"),
                                                                "he lied",
                                                                "erase")))))
                .isFalse();
    }

    @Test
    void refusesATextOverTheLimitWhereverItIs() {
        String most = "a".repeat(64 * 1024);
        assertThat(holds(facts(most))).isTrue();
        assertThat(holds(facts(most + "a"))).isFalse();
        assertThat(holds(content(it -> it.setPartnerText("\u5415".repeat(22 * 1024))))).isFalse();
    }

    /// What a partner writes is not ours to refuse.
    @Test
    void leavesTextsAsTheyAre() {
        assertThat(holds(facts("Ring +86 138 0000 0199, an informant said so."))).isTrue();
    }

    private static Draft facts(String facts) {
        return content(it -> it.setBody(Draft.requestBody().setFacts(facts).build()));
    }

    private static Draft draft() {
        return Draft.request("inbound", NOW);
    }

    private static Draft person(String ref) {
        return draft().withEntities(
                        DisclosedEntity.newBuilder(Draft.suspect()).setRef(ref).build());
    }

    private static Draft content(Consumer<MessageContent.Builder> change) {
        return draft().with(change);
    }

    private static Draft statement(Consumer<AuthorisationStatement.Builder> change) {
        return draft().withStatement(change);
    }

    /// As on arrival: what cannot even be read does not hold.
    private static boolean holds(Draft draft) {
        Optional<AuthorisationStatement> statement =
                Authorisations.signedBy(
                        TwoOffices.trust("es").own(), draft.authorised().getAuthorisation(), NOW);
        Optional<MessageContent> content = Authorisations.content(draft.contentBytes());
        return statement.isPresent()
                && content.isPresent()
                && InboundForm.holds(
                        statement.get(),
                        content.get(),
                        instrument(statement.get()),
                        (authorisation, failure) -> {
                            throw new AssertionError(failure);
                        });
    }

    private static Instrument instrument(AuthorisationStatement statement) {
        return Treaties.both()
                .version(
                        InstrumentRef.of(
                                statement.getInstrumentId(), statement.getInstrumentVersion()))
                .orElseThrow();
    }
}
