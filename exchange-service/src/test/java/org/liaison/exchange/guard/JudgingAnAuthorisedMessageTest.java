package org.liaison.exchange.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.exchange.fixture.Draft.field;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.exchange.fixture.Draft;
import org.liaison.exchange.fixture.Treaties;
import org.liaison.exchange.fixture.TwoOffices;
import org.liaison.exchange.instrument.Instruments;
import org.liaison.policy.DisclosurePolicy;
import org.liaison.schemas.cases.AuthorisedDisclosure;
import org.liaison.schemas.exchange.AuthorisationStatement;
import org.liaison.schemas.exchange.Digest;
import org.liaison.schemas.exchange.DisclosedEntity;
import org.liaison.schemas.exchange.DisclosedField;
import org.liaison.schemas.exchange.MessageContent;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.schemas.exchange.Minor;
import org.liaison.schemas.exchange.Treatment;

/// What the guard lets out, and by which rule it refuses.
class JudgingAnAuthorisedMessageTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Guard guard = guard(Treaties.both());

    @Test
    void letsOutWhatTheInstrumentAllows() {
        assertThat(rule(Draft.request("a", NOW))).isEqualTo("passed");
    }

    @Test
    void takesAnAuthorisationSignedByAnotherKeyForForged() {
        // given
        Draft draft = Draft.request("a", NOW).signedWith(TwoOffices.authorisationKey("cn"));

        // when
        String rule = rule(draft);

        // then
        assertThat(rule).isEqualTo("forged");
    }

    @Test
    void takesAChangedStatementForForged() {
        // given
        AuthorisedDisclosure authorised = Draft.request("a", NOW).authorised();
        ByteBuffer statement = authorised.getAuthorisation().getStatement();
        statement.put(3, (byte) (statement.get(3) ^ 1));

        // when
        GuardDecision decision = guard.judge(authorised, NOW);

        // then
        assertThat(decision).isInstanceOf(GuardDecision.Forged.class);
    }

    @Test
    void refusesOtherContentThanWasAuthorised() {
        // given
        AuthorisedDisclosure swapped =
                AuthorisedDisclosure.newBuilder(Draft.request("a", NOW).authorised())
                        .setContent(ByteBuffer.wrap(Draft.request("b", NOW).contentBytes()))
                        .build();

        // when
        GuardDecision decision = guard.judge(swapped, NOW);

        // then
        assertThat(rule(decision)).isEqualTo("content-digest");
    }

    @ParameterizedTest
    @MethodSource("improperStatements")
    void refusesAStatementThatWasNotProperlyMade(
            String rule, Consumer<AuthorisationStatement.Builder> change) {
        assertThat(rule(Draft.request("a", NOW).withStatement(change))).isEqualTo(rule);
    }

    static Stream<Arguments> improperStatements() {
        return Stream.of(
                statement("content-schema", it -> it.setSchemaDigest(new Digest(new byte[32]))),
                statement("second-person", it -> it.setAuthoriser("ES-4711")),
                statement("second-person", it -> it.setDrafter("")),
                statement(
                        "stale-login",
                        it -> it.setAuthenticatedAt(NOW.minus(Duration.ofSeconds(301)))),
                statement("partner-would-reject", it -> it.setDrafter("Testina Canaryson")),
                statement("partner-would-reject", it -> it.setOriginUnit("ncb\n")),
                statement(
                        "stale-authorisation",
                        it -> {
                            Instant before = NOW.minus(Duration.ofDays(3)).minusSeconds(1);
                            it.setAuthorisedAt(before).setAuthenticatedAt(before);
                        }),
                statement(
                        "future-authorisation",
                        it ->
                                it.setAuthorisedAt(NOW.plusSeconds(60))
                                        .setAuthenticatedAt(NOW.plusSeconds(1))),
                statement("unknown-partner", it -> it.setRecipientOffice("it")),
                statement("unknown-partner", it -> it.setRecipientOffice("es")),
                statement("authorisation-other-office", it -> it.setOriginOffice("it")),
                statement("authorisation-mismatch", it -> it.setExchangeFileId("other")),
                statement("authorisation-mismatch", it -> it.setKind(MessageKind.ANSWER)),
                statement("instrument-unknown", it -> it.setInstrumentId("es-cn-other")),
                statement("instrument-version", it -> it.setInstrumentVersion(2)),
                statement("unknown-code", it -> it.setInstrumentVersion(0)));
    }

    @Test
    void refusesAnOlderVersionThanTheOneInForce() {
        // given
        Guard later =
                guard(
                        new Instruments(
                                List.of(
                                        Treaties.treaty(1, List.of()),
                                        Treaties.treaty(2, List.of()))));

        // when
        GuardDecision decision = later.judge(Draft.request("a", NOW).authorised(), NOW);

        // then
        assertThat(rule(decision)).isEqualTo("instrument-version");
    }

    @Test
    void refusesUnderASuspendedInstrument() {
        // given
        Guard suspended = guard(new Instruments(List.of(Treaties.suspended())));

        // when
        GuardDecision decision = suspended.judge(Draft.request("a", NOW).authorised(), NOW);

        // then
        assertThat(rule(decision)).isEqualTo("instrument-not-in-force");
    }

    @Test
    void judgesAtTheMomentOfPublishingNotOfAuthorising() {
        // given: the last day ends at 24:00 in Madrid (T8)
        Instant before = Instant.parse("2030-12-31T22:59:00Z");
        AuthorisedDisclosure authorised = Draft.request("a", before).authorised();

        // when
        GuardDecision inTime = guard.judge(authorised, before);
        GuardDecision late = guard.judge(authorised, before.plusSeconds(120));

        // then
        assertThat(rule(inTime)).isEqualTo("passed");
        assertThat(rule(late)).isEqualTo("instrument-not-in-force");
    }

    @Test
    void refusesASuspectsIdentityWithoutAnAssuranceWhereTheOffenceCarriesDeath() {
        // given (T17)
        Draft draft =
                Draft.request("a", NOW)
                        .withEntities(
                                Draft.suspect(
                                        field("prs_FirstName", Treatment.DISCLOSE, "Weiwei")));

        // when
        GuardDecision decision = guard.judge(draft.authorised(), NOW);

        // then
        assertThat(decision)
                .isInstanceOfSatisfying(
                        GuardDecision.Refused.class,
                        refused -> {
                            assertThat(refused.refusal().rule()).isEqualTo("assurance-missing");
                            assertThat(refused.refusal().explanation()).contains("assurance");
                            assertThat(refused + refused.refusal().explanation())
                                    .doesNotContain("Weiwei");
                        });
    }

    @Test
    void letsASuspectsIdentityOutOnAnAssuranceAndNamesIt() {
        // given
        Guard assured = guard(new Instruments(List.of(Treaties.withAssurance())));
        Draft draft =
                Draft.request("a", NOW)
                        .with(content -> content.setAssuranceIds(List.of("assurance-7")))
                        .withEntities(
                                Draft.suspect(field("prs_FirstName", Treatment.DISCLOSE, "Wei")));

        // when
        GuardDecision decision = assured.judge(draft.authorised(), NOW);

        // then
        assertThat(decision)
                .isInstanceOfSatisfying(
                        GuardDecision.Passed.class,
                        passed -> assertThat(passed.reliedOn()).containsExactly("assurance-7"));
    }

    @Test
    void refusesAnythingPersonalUnderAStrategicInstrument() {
        // given (T22)
        Draft draft = strategic(Draft.victim());

        // when
        String rule = rule(draft);

        // then
        assertThat(rule).isEqualTo("regime-no-personal-data");
    }

    @Test
    void letsTrendsOutUnderAStrategicInstrument() {
        assertThat(rule(strategic())).isEqualTo("passed");
    }

    @Test
    void refusesAVictimsTrueName() {
        assertThat(
                        rule(
                                Draft.request("a", NOW)
                                        .withEntities(
                                                Draft.victim(
                                                        field(
                                                                "prs_FirstName",
                                                                Treatment.DISCLOSE,
                                                                "Ana")))))
                .isIn("matrix", "second-ground-missing");
    }

    @ParameterizedTest
    @MethodSource("unlawfulFields")
    void refusesAFieldThatIsNotWhatItClaims(String rule, DisclosedField field) {
        assertThat(rule(Draft.request("a", NOW).withEntities(Draft.victim(field)))).isEqualTo(rule);
    }

    static Stream<Arguments> unlawfulFields() {
        return Stream.of(
                row("unknown-field", field("prs_Nickname", Treatment.DISCLOSE, "x")),
                row("unknown-field", field("vic_TraffickingStatus", Treatment.DISCLOSE, "x")),
                row("withheld-on-the-wire", field("prs_FirstName", Treatment.WITHHOLD, "x")),
                row("treatment-form", field("prs_FirstName", Treatment.REFERENCE, "Ana")),
                row("treatment-form", field("prs_FirstName", Treatment.REFERENCE, "V-2")),
                row("treatment-form", field("prs_Birthdate", Treatment.REDUCE, "1998-05-02")),
                row("treatment-form", field("prs_FirstName", Treatment.REDUCE, "A")),
                row("treatment-form", field("prs_MailingCity", Treatment.REDUCE, "Mayor 3")),
                row("field-value", field("prs_Gender", Treatment.DISCLOSE, "Anything")),
                row("field-value", field("prs_Deceased", Treatment.DISCLOSE, "perhaps")),
                row("field-value", field("prs_NumberOfChildren", Treatment.DISCLOSE, "1234567890")),
                row("field-value", field("prs_FirstName", Treatment.REFERENCE, " ")));
    }

    @ParameterizedTest
    @MethodSource("unlawfulContents")
    void refusesContentThatBreaksARule(String rule, Consumer<MessageContent.Builder> change) {
        assertThat(rule(Draft.request("a", NOW).with(change))).isEqualTo(rule);
    }

    static Stream<Arguments> unlawfulContents() {
        return Stream.of(
                content("unknown-code", it -> it.setPurpose("curiosity")),
                content("unknown-code", it -> it.setTransferGround("led-99")),
                content("unknown-code", it -> it.setHandlingCodes(List.of("H9"))),
                content("unknown-code", it -> it.setSourceEvaluation("Z")),
                content("unknown-code", it -> it.setInformationEvaluation("7")),
                content("unknown-code", it -> it.setActionRestrictions(List.of("do-nothing"))),
                content(
                        "unknown-code",
                        it -> it.setBody(Draft.requestBody().setOffence("jaywalking").build())),
                content(
                        "unknown-code",
                        it -> it.setEntities(List.of(Draft.person("V-1", "bystander", Minor.NO)))),
                content("purpose-not-covered", it -> it.setPurpose("prosecution")),
                content("transfer-ground-not-covered", it -> it.setTransferGround("led-36")),
                content("handling-code-not-covered", it -> it.setHandlingCodes(List.of("H2"))),
                content("handling-text", it -> it.setHandlingText("Only for the head.")),
                content("assurance-unknown", it -> it.setAssuranceIds(List.of("assurance-8"))),
                content("permission-unknown", it -> it.setOriginatorPermission("permission-1")),
                content("language", it -> it.setLanguage("fr")),
                content("body-mismatch", it -> it.setKind(MessageKind.REMINDER)),
                content("kind-not-supported", it -> it.setKind(MessageKind.HIT_REPORT)),
                content(
                        "persons-without-link",
                        it -> it.setBody(Draft.requestBody().setPersonLink("").build())),
                content(
                        "flag-on-the-wire",
                        it ->
                                it.setEntities(
                                        List.of(
                                                DisclosedEntity.newBuilder(Draft.victim())
                                                        .setFlags(List.of("asylum"))
                                                        .build()))),
                content(
                        "category-missing",
                        it ->
                                it.setEntities(
                                        List.of(
                                                DisclosedEntity.newBuilder(Draft.victim())
                                                        .setCategories(List.of())
                                                        .build()))),
                content(
                        "too-many-persons",
                        it ->
                                it.setEntities(
                                        IntStream.rangeClosed(1, 201)
                                                .mapToObj(JudgingAnAuthorisedMessageTest::victim)
                                                .toList())),
                content(
                        "text-contact",
                        it ->
                                it.setBody(
                                        Draft.requestBody()
                                                .setFacts("He uses +34 612 345 678.")
                                                .build())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call +34 612 345 678 at night.",
                "Her number is 612-34-56-78-9 now.",
                "Her number is \u0666\u0661\u0662 \u0663\u0664\u0665 \u0666\u0667\u0668 now.",
                "Her number is \u096C\u0967\u0968\u0969\u096A\u096B\u096C\u096D\u096E now.",
                "Write to ana@example.org please.",
                "They talk as @recruiter_cn there.",
                "IBAN ES91 2100 0418 4502 0005 1332 was used.",
                "She has passport E12345678.",
                "DNI 12345678Z.",
                "Identity 11010519491231002X was shown.",
                "The card 4111 1111 1111 1111 paid.",
                "It is at 42.3439, -3.6969 there.",
                "Full-width １３８１２３４５６７８ digits.",
                "An informant in the kitchen said so.",
                "Lo sabemos por escuchas.",
                "Está en una casa de acogida.",
                "She applied for asylum.",
                "我们的线人说她在那里。",
                "她住在收容所。"
            })
    void refusesATextThatSaysTooMuch(String text) {
        assertThat(rule(Draft.request("a", NOW).with(content -> content.setPartnerText(text))))
                .startsWith("text-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Recruited on 2026-01-15 at 10:30, again on 03/02/2026.",
                "He paid 25.000 euros for three workers between 2019 and 2021.",
                "Our file is 0b7c2a4e-93d1-8f00-a1b2-c3d4e5f60718.",
                "请查明该劳务中介是否登记。",
                "¿Está registrada la agencia? Trabajó en un restaurante."
            })
    void letsAnInnocentTextOut(String text) {
        assertThat(rule(Draft.request("a", NOW).with(content -> content.setPartnerText(text))))
                .isEqualTo("passed");
    }

    /// They took minutes, and the channel stood.
    @Test
    @Timeout(20)
    void readsAsManyBlanksAsFitInATextAtOnce() {
        assertThat(rule(text("9.999" + " ".repeat(60_000)))).isEqualTo("passed");
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThat(rule(text("a".repeat(64 * 1024)))).isEqualTo("passed");
        assertThat(rule(text("a".repeat(64 * 1024 + 1)))).isEqualTo("text-too-long");
    }

    /// Ligatures that are eighteen letters each, between mark-up and characters that nobody sees,
    /// in every place that takes a text.
    @Test
    void refusesAMessageThatTakesTooManySteps() {
        String ligatures = "<i>\uFDFA\u00AD".repeat(7_500);
        Draft draft =
                text(ligatures)
                        .with(it ->
                                it.setBody(
                                        Draft.requestBody()
                                                .setFacts(ligatures)
                                                .setObjectiveReasons(ligatures)
                                                .setPersonLink(ligatures)
                                                .build()));

        assertThat(rule(draft)).isEqualTo("text-too-complex");
    }

    private static Draft text(String text) {
        return Draft.request("a", NOW).with(content -> content.setPartnerText(text));
    }

    @Test
    void refusesAVictimsTelephoneWithoutASecondGround() {
        assertThat(ruleWhereContactsAreGiven(victimsTelephone()))
                .isEqualTo("second-ground-missing");
    }

    @Test
    void letsAVictimsTelephoneOutOnASecondGroundThatASupervisorDecidedOn() {
        assertThat(
                        ruleWhereContactsAreGiven(
                                victimsTelephone().withSecondGround("vital-interests")))
                .isEqualTo("passed");
    }

    @Test
    void refusesASecondGroundThatNobodyDecidedOn() {
        // given: it stands beside an authorisation that was signed without it
        Draft draft = victimsTelephone().withSecondGroundNobodyDecided("vital-interests");

        // when
        String rule = ruleWhereContactsAreGiven(draft);

        // then
        assertThat(rule).isEqualTo("supervisor-act");
    }

    @Test
    void refusesAnotherSecondGroundThanTheOneDecidedOn() {
        // given
        Draft draft =
                victimsTelephone()
                        .withSecondGround("vital-interests")
                        .withSecondGroundNobodyDecided("consent-of-the-person");

        // when
        String rule = ruleWhereContactsAreGiven(draft);

        // then
        assertThat(rule).isEqualTo("supervisor-act");
    }

    @Test
    void refusesASecondGroundOutsideTheClosedList() {
        assertThat(ruleWhereContactsAreGiven(victimsTelephone().withSecondGround("because")))
                .isEqualTo("supervisor-act");
    }

    @Test
    void liftsNothingThatTheInstrumentDoesNotGive() {
        assertThat(rule(victimsTelephone().withSecondGround("vital-interests")))
                .isEqualTo("matrix-does-not-name");
    }

    private static Draft victimsTelephone() {
        return Draft.request("a", NOW)
                .withEntities(
                        Draft.victim(field("prs_MobilePhone", Treatment.DISCLOSE, "+34600111222")));
    }

    private static String ruleWhereContactsAreGiven(Draft draft) {
        Guard guard = guard(new Instruments(List.of(Treaties.givingVictimsContacts())));
        return rule(guard.judge(draft.authorised(), NOW));
    }

    private String rule(Draft draft) {
        return rule(guard.judge(draft.authorised(), NOW));
    }

    private static String rule(GuardDecision decision) {
        return switch (decision) {
            case GuardDecision.Refused refused -> refused.refusal().rule();
            case GuardDecision.Passed passed -> "passed";
            case GuardDecision.Forged forged -> "forged";
        };
    }

    private static Draft strategic(DisclosedEntity... entities) {
        return Draft.request("a", NOW)
                .with(it -> it.setPurpose("strategic-analysis").setTransferGround(""))
                .withEntities(entities)
                .withStatement(statement -> statement.setInstrumentId("es-cn-strategic"))
                .with(it -> it.setHandlingCodes(List.of("H0")));
    }

    private static DisclosedEntity victim(int number) {
        return Draft.person("V-" + number, "victim-possible", Minor.NO);
    }

    private static Arguments row(String rule, DisclosedField field) {
        return Arguments.of(rule, field);
    }

    private static Arguments content(String rule, Consumer<MessageContent.Builder> change) {
        return Arguments.of(rule, change);
    }

    private static Arguments statement(
            String rule, Consumer<AuthorisationStatement.Builder> change) {
        return Arguments.of(rule, change);
    }

    private static Guard guard(Instruments instruments) {
        return new Guard(
                TwoOffices.trust("es"),
                instruments,
                DisclosurePolicy.standard(),
                (authorisation, failure) -> {
                    throw new AssertionError(failure);
                });
    }
}
