package org.liaison.exchange.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.exchange.fixture.Draft.author;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.exchange.fixture.Draft;
import org.liaison.exchange.fixture.Treaties;
import org.liaison.exchange.fixture.TwoOffices;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.policy.DisclosurePolicy;
import org.liaison.schemas.ReleasedSchemas;
import org.liaison.schemas.cases.AuthorisedDisclosure;
import org.liaison.schemas.cases.AuthorsStatement;
import org.liaison.schemas.cases.CaseToExchange;
import org.liaison.schemas.cases.DraftAuthor;
import org.liaison.schemas.exchange.Digest;

/// The statement that travels names one drafter; the one that stays at home names everybody who
/// wrote, changed or submitted it, and none of them authorises.
class NoAuthorAuthorisesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String TAG = "liaison/authors/v1\0";

    private final Guard guard =
            new Guard(
                    TwoOffices.trust("es"),
                    Treaties.both(),
                    DisclosurePolicy.standard(),
                    (authorisation, failure) -> {
                        throw new AssertionError(failure);
                    });

    @Test
    void letsOutWhatSeveralWroteAndAnotherAuthorised() {
        // given
        Draft draft =
                Draft.request("a", NOW)
                        .withAuthors(stated ->
                                stated.setAuthors(
                                        List.of(
                                                author("ES-4712", "colleague"),
                                                author("ES-4711", "drafter"))));
        // then
        assertThat(rule(draft.authorised())).isEqualTo("passed");
    }

    @ParameterizedTest
    @MethodSource("improper")
    void refusesAuthorsThatAreNotProperlyStated(
            String rule, Consumer<AuthorsStatement.Builder> change) {
        assertThat(rule(Draft.request("a", NOW).withAuthors(change).authorised())).isEqualTo(rule);
    }

    static Stream<Arguments> improper() {
        return Stream.of(
                stated("second-person", it -> it.setAuthors(with("ES-0815", "anybody"))),
                // The same person, by another account.
                stated(
                        "second-person",
                        it -> it.setAuthors(with("ES-5000", "person-of-the-authoriser"))),
                stated("authors", it -> it.setAuthors(List.of())),
                stated("authors", it -> it.setAuthors(List.of(author("ES-5000", "other")))),
                stated("authors", it -> it.setAuthoriser(author("ES-5000", "other"))),
                stated("authors", it -> it.setAuthorisationId("another")),
                stated("authors", it -> it.setContentDigest(new Digest(new byte[32]))));
    }

    @Test
    void refusesAuthorsSignedByAnotherOffice() {
        // given
        Draft forged =
                Draft.request("a", NOW).withAuthorsSigned(TwoOffices.authorisationKey("cn"), TAG);
        // then
        assertThat(rule(forged.authorised())).isEqualTo("authors");
    }

    /// What was signed as something else is no statement about authors.
    @Test
    void refusesASignatureOfAnotherDomain() {
        // given
        Draft other =
                Draft.request("a", NOW)
                        .withAuthorsSigned(
                                TwoOffices.authorisationKey("es"), "liaison/authorisation/v1\0");
        // then
        assertThat(rule(other.authorised())).isEqualTo("authors");
    }

    @Test
    void refusesAChangedStatement() {
        // given
        AuthorisedDisclosure authorised = Draft.request("a", NOW).authorised();
        ByteBuffer statement = authorised.getAuthors().getStatement();
        statement.put(3, (byte) (statement.get(3) ^ 1));
        // then
        assertThat(rule(authorised)).isEqualTo("authors");
    }

    @Test
    void refusesTheAuthorsOfAnotherMessage() {
        // given
        AuthorisedDisclosure swapped =
                AuthorisedDisclosure.newBuilder(Draft.request("a", NOW).authorised())
                        .setAuthors(Draft.request("b", NOW).authorised().getAuthors())
                        .build();
        // then
        assertThat(rule(swapped)).isEqualTo("authors");
    }

    /// It lay on the topic when the office was upgraded: it is read, and has to be authorised
    /// again.
    @Test
    void refusesWhatWasAuthorisedBeforeAuthorsWereStated() {
        // given
        AvroCodec<CaseToExchange> before =
                AvroCodec.of(
                        ReleasedSchemas.of(CaseToExchange.getClassSchema().getFullName())
                                .getFirst(),
                        CaseToExchange.class);
        byte[] old = before.encode(new CaseToExchange(Draft.request("a", NOW).authorised()));
        // when
        CaseToExchange read = Draft.TO_EXCHANGE.decode(old);
        // then
        assertThat(rule((AuthorisedDisclosure) read.getBody())).isEqualTo("authors");
    }

    private String rule(AuthorisedDisclosure authorised) {
        return switch (guard.judge(authorised, NOW)) {
            case GuardDecision.Passed _ -> "passed";
            case GuardDecision.Refused refused -> refused.refusal().rule();
            case GuardDecision.Forged _ -> "forged";
        };
    }

    private static List<DraftAuthor> with(String officialNumber, String person) {
        return List.of(author("ES-4711", "drafter"), author(officialNumber, person));
    }

    private static Arguments stated(String rule, Consumer<AuthorsStatement.Builder> change) {
        return Arguments.of(rule, change);
    }
}
