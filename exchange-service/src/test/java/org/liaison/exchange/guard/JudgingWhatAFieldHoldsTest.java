package org.liaison.exchange.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.exchange.fixture.Draft.field;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.exchange.fixture.Draft;
import org.liaison.exchange.fixture.Treaties;
import org.liaison.exchange.fixture.TwoOffices;
import org.liaison.exchange.instrument.Instruments;
import org.liaison.policy.DisclosurePolicy;
import org.liaison.schemas.exchange.DisclosedEntity;
import org.liaison.schemas.exchange.DisclosedField;
import org.liaison.schemas.exchange.Treatment;

/// A field that is disclosed holds what it is for, and nothing else that a text might not hold.
class JudgingWhatAFieldHoldsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "text-contact! prs_FirstName! Wei 655 443 221",
                "text-contact! prs_FirstName! 655443221",
                "text-contact! lia_Alias! Lily;@goldlily_cn",
                "text-contact! prs_SecondName! wei@example.org",
                "text-number! prs_SecondName! Li E12345678",
                "text-place! prs_SecondName! Li 42.3439, -3.6969",
                "text-sensitive! lia_Alias! the in<b></b>formant",
                "text-sensitive! lia_DocumentNumber! E12345678 of the informant",
                "text-contact! lia_DocumentNumber! E12345678 wei@example.org"
            })
    void refusesWhatAFieldIsNotFor(String rule, String name, String value) {
        assertThat(rule(suspect(field(name, Treatment.DISCLOSE, value)))).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "prs_FirstName! Wei",
                "lia_Alias! Lily;Goldlily",
                "lia_NameOriginalScript! 王伟",
                "lia_DocumentNumber! E12345678",
                "lia_DocumentNumber! 110105194912310021"
            })
    void letsAFieldHoldWhatItIsFor(String name, String value) {
        assertThat(rule(suspect(field(name, Treatment.DISCLOSE, value)))).isEqualTo("passed");
    }

    @Test
    void letsATextRepeatWhatAFieldDiscloses() {
        Draft draft =
                suspect(field("lia_DocumentNumber", Treatment.DISCLOSE, "E12345678"))
                        .with(it -> it.setPartnerText("Is E-12345678 known to you?"));

        assertThat(rule(draft)).isEqualTo("passed");
    }

    @Test
    void refusesATelephoneInANumberAndDegreesThatAreNone() {
        assertThat(rule(suspect(field("prs_NumberOfChildren", Treatment.DISCLOSE, "655443221"))))
                .isEqualTo("text-contact");
        assertThat(rule(suspect(field("prs_MailingLongitude", Treatment.DISCLOSE, "655443221"))))
                .isEqualTo("field-value");
    }

    @Test
    void refusesCitizenshipsBesideAReference() {
        assertThat(rule(citizen(List.of("CN"), Treatment.REFERENCE, "S-1")))
                .isEqualTo("citizenship");
        assertThat(rule(citizen(List.of("CN", "ES"), Treatment.DISCLOSE, "CHN")))
                .isEqualTo("citizenship");
        assertThat(
                        rule(
                                Draft.request("a", NOW)
                                        .withEntities(
                                                DisclosedEntity.newBuilder(Draft.victim())
                                                        .setCitizenships(List.of("CN"))
                                                        .build())))
                .isEqualTo("citizenship");
    }

    @Test
    void letsCitizenshipsGoWithTheFieldThatDisclosesThem() {
        assertThat(rule(citizen(List.of("CN", "ES"), Treatment.DISCLOSE, "CHN; es")))
                .isEqualTo("passed");
    }

    @Test
    void refusesTwoPersonsOfOneReference() {
        assertThat(rule(Draft.request("a", NOW).withEntities(Draft.victim(), Draft.victim())))
                .isEqualTo("person-twice");
    }

    private static Draft citizen(List<String> codes, Treatment treatment, String value) {
        return Draft.request("a", NOW)
                .with(it -> it.setAssuranceIds(List.of("assurance-7")))
                .withEntities(
                        DisclosedEntity.newBuilder(
                                        Draft.suspect(field("prs_Citizenship", treatment, value)))
                                .setCitizenships(codes)
                                .build());
    }

    private static Draft suspect(DisclosedField field) {
        return Draft.request("a", NOW)
                .with(it -> it.setAssuranceIds(List.of("assurance-7")))
                .withEntities(Draft.suspect(field));
    }

    private static String rule(Draft draft) {
        Guard guard =
                new Guard(
                        TwoOffices.trust("es"),
                        new Instruments(List.of(Treaties.withAssurance())),
                        DisclosurePolicy.standard(),
                        (authorisation, failure) -> {
                            throw new AssertionError(failure);
                        });
        return switch (guard.judge(draft.authorised(), NOW)) {
            case GuardDecision.Refused refused -> refused.refusal().rule();
            case GuardDecision.Passed passed -> "passed";
            case GuardDecision.Forged forged -> "forged";
        };
    }
}
