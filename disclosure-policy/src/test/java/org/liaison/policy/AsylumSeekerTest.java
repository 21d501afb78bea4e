package org.liaison.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.policy.InstrumentFixture.treatyThatAllowsEverything;
import static org.liaison.policy.QuestionFixture.adult;
import static org.liaison.policy.QuestionFixture.citizen;
import static org.liaison.policy.QuestionFixture.proposed;
import static org.liaison.policy.QuestionFixture.under;
import static org.liaison.policy.QuestionFixture.underTheTreaty;
import static org.liaison.policy.QuestionFixture.wanted;

import org.junit.jupiter.api.Test;
import org.liaison.policy.party.OfficeCode;
import org.liaison.policy.party.Party;
import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.PersonCategory;
import org.liaison.policy.subject.PersonFlag;
import org.liaison.policy.subject.Subject;
import org.liaison.policy.subject.Treatment;

/// Situation T16: no fact of a person who asked for protection goes towards her country of origin.
final class AsylumSeekerTest {
    private static final Subject SEEKER = adult("V-2", PersonCategory.WITNESS, PersonFlag.ASYLUM);

    private final DisclosurePolicy policy = DisclosurePolicy.standard();

    @Test
    void withholdsEveryFactOfAFlaggedPerson() {
        for (FieldClass fieldClass : FieldClass.values()) {
            // given
            var question =
                    underTheTreaty().fields(wanted(citizen(SEEKER, "CN"), fieldClass)).build();

            // when
            var ruling = Judged.permitted(policy.judge(question)).rulings().getFirst();

            // then
            assertThat(ruling.treatment()).as(fieldClass.code()).isEqualTo(Treatment.WITHHOLD);
        }
    }

    @Test
    void withholdsEvenAReferenceToHer() {
        // given
        var question =
                underTheTreaty()
                        .fields(
                                proposed(
                                        citizen(SEEKER, "CN"),
                                        FieldClass.NAME,
                                        Treatment.REFERENCE))
                        .build();

        // then
        Judged.refusedBy(PolicyRule.ASYLUM_COUNTRY_OF_ORIGIN, policy.judgeAsProposed(question));
    }

    @Test
    void withholdsTheClassOfAPersonWithoutTheFlag() {
        // given
        var witness = citizen(adult("W-1", PersonCategory.WITNESS), "CN");
        var question = underTheTreaty().fields(wanted(witness, FieldClass.ASYLUM)).build();

        // then
        Judged.refusedBy(PolicyRule.ASYLUM_COUNTRY_OF_ORIGIN, policy.judgeAsProposed(question));
    }

    @Test
    void takesAnUnknownOriginAsTheRecipients() {
        // given
        var question = underTheTreaty().fields(wanted(SEEKER, FieldClass.CODE)).build();

        // then
        Judged.refusedBy(PolicyRule.ASYLUM_COUNTRY_OF_ORIGIN, policy.judgeAsProposed(question));
    }

    @Test
    void takesAnOrganisationWithoutACountryAsReachingHerCountry() {
        // given
        var interpol = new Party(new OfficeCode("interpol"), null);
        var question =
                under(treatyThatAllowsEverything().between(Party.of("es", "ES"), interpol))
                        .between("es", "interpol")
                        .fields(wanted(citizen(SEEKER, "MM"), FieldClass.CODE))
                        .build();

        // then
        Judged.refusedBy(PolicyRule.ASYLUM_COUNTRY_OF_ORIGIN, policy.judgeAsProposed(question));
    }

    @Test
    void leavesOtherCountriesToTheMatrix() {
        // given
        var question =
                underTheTreaty().fields(wanted(citizen(SEEKER, "MM"), FieldClass.CODE)).build();

        // then
        assertThat(policy.judgeAsProposed(question)).isInstanceOf(PolicyDecision.Permitted.class);
    }

    @Test
    void looksLikeAnyOtherWithheldFieldToThoseNotCleared() {
        assertThat(PolicyRule.ASYLUM_COUNTRY_OF_ORIGIN.shownToUncleared())
                .isEqualTo(PolicyRule.MATRIX_DOES_NOT_NAME);
        assertThat(PolicyRule.ASSURANCE_MISSING.shownToUncleared())
                .isEqualTo(PolicyRule.ASSURANCE_MISSING);
    }
}
