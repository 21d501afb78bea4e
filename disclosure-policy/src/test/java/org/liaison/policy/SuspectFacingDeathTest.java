package org.liaison.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.policy.InstrumentFixture.againstDeath;
import static org.liaison.policy.InstrumentFixture.treatyThatAllowsEverything;
import static org.liaison.policy.QuestionFixture.NOON;
import static org.liaison.policy.QuestionFixture.adult;
import static org.liaison.policy.QuestionFixture.proposed;
import static org.liaison.policy.QuestionFixture.suspect;
import static org.liaison.policy.QuestionFixture.under;
import static org.liaison.policy.QuestionFixture.underTheTreaty;
import static org.liaison.policy.QuestionFixture.wanted;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liaison.policy.act.AuthorityDecision;
import org.liaison.policy.act.DecisionKind;
import org.liaison.policy.offence.Offence;
import org.liaison.policy.party.OfficeCode;
import org.liaison.policy.party.Party;
import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.PersonCategory;
import org.liaison.policy.subject.Treatment;

/// Situation T17: the offence is mapped to art. 240, the partner is China.
final class SuspectFacingDeathTest {
    private final DisclosurePolicy policy = DisclosurePolicy.standard();

    @Test
    void refusesTheIdentityWithoutAnAssurance() {
        // given
        var question = underTheTreaty().fields(wanted(suspect(), FieldClass.NAME)).build();

        // when
        var decision = policy.judgeAsProposed(question);

        // then
        assertThat(decision).isEqualTo(new PolicyDecision.Refused(PolicyRule.ASSURANCE_MISSING));
        assertThat(PolicyRule.ASSURANCE_MISSING.code()).isEqualTo("assurance-missing");
        assertThat(PolicyRule.ASSURANCE_MISSING.wayOn())
                .contains("assurance")
                .contains("without identity")
                .contains("named authority");
    }

    @Test
    void stopsTheDraftAndReducesTheIdentityToAReference() {
        // given
        var question = underTheTreaty().fields(wanted(suspect(), FieldClass.NAME)).build();

        // when
        var permitted = Judged.permitted(policy.judge(question));

        // then
        assertThat(permitted.stops()).hasSize(1);
        assertThat(permitted.rulings().getFirst().treatment()).isEqualTo(Treatment.REFERENCE);
    }

    @Test
    void passesWithoutIdentity() {
        // given
        var question =
                underTheTreaty()
                        .fields(
                                proposed(suspect(), FieldClass.NAME, Treatment.REFERENCE),
                                wanted(suspect(), FieldClass.CODE))
                        .build();

        // when
        var permitted = Judged.permitted(policy.judgeAsProposed(question));

        // then
        assertThat(permitted.stops()).isEmpty();
        assertThat(permitted.actsReliedOn()).isEmpty();
    }

    @Test
    void holdsBackEveryIdentifyingClassOfAConvictedPersonToo() {
        for (FieldClass fieldClass : FieldClass.values()) {
            if (fieldClass.identifying()) {
                // given
                var convicted = adult("S-2", PersonCategory.CONVICTED);
                var question = underTheTreaty().fields(wanted(convicted, fieldClass)).build();

                // when
                var decision = policy.judgeAsProposed(question);

                // then
                assertThat(decision)
                        .as(fieldClass.code())
                        .isEqualTo(new PolicyDecision.Refused(PolicyRule.ASSURANCE_MISSING));
            }
        }
    }

    @Test
    void passesWithAnAssuranceAndNamesItForTheDisclosureEntry() {
        // given
        var question =
                underTheTreaty()
                        .assurance(againstDeath("cn", null, Offence.TRAFFICKING_IN_HUMAN_BEINGS))
                        .fields(wanted(suspect(), FieldClass.NAME))
                        .build();

        // when
        var permitted = Judged.permitted(policy.judgeAsProposed(question));

        // then
        assertThat(permitted.actsReliedOn()).containsExactly("assurance-1");
    }

    @Test
    void passesWithAnAssuranceThatStandsInTheInstrument() {
        // given
        var instrument =
                treatyThatAllowsEverything()
                        .assurances(againstDeath("cn", null, Offence.TRAFFICKING_IN_HUMAN_BEINGS));
        var question = under(instrument).fields(wanted(suspect(), FieldClass.NAME)).build();

        // when
        var permitted = Judged.permitted(policy.judgeAsProposed(question));

        // then
        assertThat(permitted.actsReliedOn()).containsExactly("assurance-1");
    }

    @Test
    void refusesFromTheMomentAnAssuranceIsWithdrawn() {
        // given
        var question =
                underTheTreaty()
                        .assurance(againstDeath("cn", NOON, Offence.TRAFFICKING_IN_HUMAN_BEINGS))
                        .fields(wanted(suspect(), FieldClass.NAME));

        // when
        var justBefore = policy.judgeAsProposed(question.at(NOON.minusMillis(1)).build());
        var fromThen = policy.judgeAsProposed(question.at(NOON).build());

        // then
        assertThat(justBefore).isInstanceOf(PolicyDecision.Permitted.class);
        assertThat(fromThen).isEqualTo(new PolicyDecision.Refused(PolicyRule.ASSURANCE_MISSING));
    }

    @Test
    void doesNotTakeAnAssuranceForAnotherOffenceOrByAnotherState() {
        // given
        var anotherOffence = againstDeath("cn", null, Offence.KIDNAPPING);
        var anotherState = againstDeath("es", null, Offence.TRAFFICKING_IN_HUMAN_BEINGS);

        for (var assurance : Set.of(anotherOffence, anotherState)) {
            // when
            var decision =
                    policy.judgeAsProposed(
                            underTheTreaty()
                                    .assurance(assurance)
                                    .fields(wanted(suspect(), FieldClass.NAME))
                                    .build());

            // then
            assertThat(decision)
                    .isEqualTo(new PolicyDecision.Refused(PolicyRule.ASSURANCE_MISSING));
        }
    }

    @Test
    void passesOnTheDecisionOfANamedAuthorityForThisPersonAlone() {
        // given
        var decision =
                new AuthorityDecision(
                        "decision-1",
                        DecisionKind.IDENTITY_WITHOUT_ASSURANCE,
                        "the head of the office",
                        new OfficeCode("cn"),
                        Set.of("S-1"),
                        NOON);
        var another = adult("S-2", PersonCategory.SUSPECT);

        // when
        var decided =
                policy.judgeAsProposed(
                        underTheTreaty()
                                .decision(decision)
                                .fields(wanted(suspect(), FieldClass.NAME))
                                .build());
        var notDecided =
                policy.judgeAsProposed(
                        underTheTreaty()
                                .decision(decision)
                                .fields(wanted(another, FieldClass.NAME))
                                .build());

        // then
        assertThat(Judged.permitted(decided).actsReliedOn()).containsExactly("decision-1");
        assertThat(notDecided).isEqualTo(new PolicyDecision.Refused(PolicyRule.ASSURANCE_MISSING));
    }

    @Test
    void takesAnUnstatedOffenceOrAnUncheckedCountryAsTheWorst() {
        // given
        var noOffence =
                underTheTreaty().offence(null).fields(wanted(suspect(), FieldClass.NAME)).build();
        var unchecked =
                under(
                                treatyThatAllowsEverything()
                                        .between(Party.of("es", "ES"), Party.of("xx", "XX")))
                        .between("es", "xx")
                        .fields(wanted(suspect(), FieldClass.NAME))
                        .build();

        // then
        assertThat(policy.judgeAsProposed(noOffence))
                .isEqualTo(new PolicyDecision.Refused(PolicyRule.ASSURANCE_MISSING));
        assertThat(policy.judgeAsProposed(unchecked))
                .isEqualTo(new PolicyDecision.Refused(PolicyRule.ASSURANCE_MISSING));
    }

    @Test
    void asksNoAssuranceOfAStateWithoutTheDeathPenalty() {
        // given
        var question =
                underTheTreaty()
                        .between("cn", "es")
                        .fields(wanted(suspect(), FieldClass.NAME))
                        .build();

        // then
        assertThat(policy.judgeAsProposed(question)).isInstanceOf(PolicyDecision.Permitted.class);
    }
}
