package org.liaison.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.policy.QuestionFixture.NOON;
import static org.liaison.policy.QuestionFixture.adult;
import static org.liaison.policy.QuestionFixture.underTheTreaty;
import static org.liaison.policy.QuestionFixture.wanted;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liaison.policy.act.SecondGround;
import org.liaison.policy.act.SupervisorAct;
import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.Minor;
import org.liaison.policy.subject.PersonCategory;
import org.liaison.policy.subject.PersonFlag;
import org.liaison.policy.subject.Subject;
import org.liaison.policy.subject.Treatment;

final class VictimsAndChildrenTest {
    private static final List<FieldClass> PROTECTED =
            List.of(FieldClass.NAME, FieldClass.CONTACT, FieldClass.ADDRESS, FieldClass.LOCATION);

    private final DisclosurePolicy policy = DisclosurePolicy.standard();

    @Test
    void holdsBackWhatLeadsToAVictimAChildOrSomeoneProtected() {
        // given
        var subjects =
                List.of(
                        adult("V-1", PersonCategory.VICTIM_POSSIBLE),
                        adult("V-2", PersonCategory.VICTIM_IDENTIFIED),
                        adult("W-1", PersonCategory.WITNESS, PersonFlag.PROTECTED),
                        Subject.person("C-1", PersonCategory.FAMILY_MEMBER));
        for (Subject subject : subjects) {
            for (FieldClass fieldClass : PROTECTED) {
                // when
                var decision =
                        policy.judgeAsProposed(
                                underTheTreaty().fields(wanted(subject, fieldClass)).build());

                // then
                assertThat(decision)
                        .as("%s of %s", fieldClass.code(), subject.ref())
                        .isEqualTo(new PolicyDecision.Refused(PolicyRule.SECOND_GROUND_MISSING));
            }
        }
    }

    @Test
    void takesAnUnknownAgeForAChilds() {
        assertThat(Minor.UNKNOWN.treatedAsChild()).isTrue();
        assertThat(Subject.person("P-1", PersonCategory.OTHER).needsSecondGround()).isTrue();
    }

    @Test
    void givesAChildsTelephoneTheProtectionOfTheChild() {
        // given
        var child = Subject.person("C-1", PersonCategory.FAMILY_MEMBER);
        var telephone = Subject.belongingTo(child, "T-1");

        // when
        var decision =
                policy.judgeAsProposed(
                        underTheTreaty().fields(wanted(telephone, FieldClass.CONTACT)).build());

        // then
        Judged.refusedBy(PolicyRule.SECOND_GROUND_MISSING, decision);
    }

    @Test
    void sendsANameAsAReferenceAndAPlaceNotAtAll() {
        // given
        var victim = adult("V-1", PersonCategory.VICTIM_POSSIBLE);
        var question =
                underTheTreaty()
                        .fields(wanted(victim, FieldClass.NAME), wanted(victim, FieldClass.ADDRESS))
                        .build();

        // when
        var rulings = Judged.permitted(policy.judge(question)).rulings();

        // then
        assertThat(rulings)
                .extracting(FieldRuling::treatment)
                .containsExactly(Treatment.REFERENCE, Treatment.WITHHOLD);
    }

    @Test
    void letsExactlyThatLeaveWhatASupervisorDecided() {
        // given
        var victim = adult("V-1", PersonCategory.VICTIM_POSSIBLE);
        var act =
                new SupervisorAct(
                        "act-1",
                        SecondGround.VITAL_INTERESTS,
                        Set.of("V-1"),
                        Set.of(FieldClass.CONTACT),
                        NOON);
        var question =
                underTheTreaty()
                        .supervisorAct(act)
                        .fields(
                                wanted(victim, FieldClass.CONTACT),
                                wanted(victim, FieldClass.ADDRESS))
                        .build();

        // when
        var permitted = Judged.permitted(policy.judge(question));

        // then
        assertThat(permitted.rulings())
                .extracting(FieldRuling::treatment)
                .containsExactly(Treatment.DISCLOSE, Treatment.WITHHOLD);
        assertThat(permitted.actsReliedOn()).containsExactly("act-1");
    }

    @Test
    void doesNotTakeAnActDecidedAfterTheMomentOfJudging() {
        // given
        var victim = adult("V-1", PersonCategory.VICTIM_POSSIBLE);
        var act =
                new SupervisorAct(
                        "act-1",
                        SecondGround.VITAL_INTERESTS,
                        Set.of("V-1"),
                        Set.of(FieldClass.CONTACT),
                        NOON.plusMillis(1));
        var question =
                underTheTreaty()
                        .supervisorAct(act)
                        .fields(wanted(victim, FieldClass.CONTACT))
                        .build();

        // then
        Judged.refusedBy(PolicyRule.SECOND_GROUND_MISSING, policy.judgeAsProposed(question));
    }

    @Test
    void withholdsEverythingOfARestrictedPerson() {
        // given
        var restricted = adult("S-9", PersonCategory.OTHER, PersonFlag.RESTRICTED);
        var question = underTheTreaty().fields(wanted(restricted, FieldClass.CODE)).build();

        // then
        Judged.refusedBy(PolicyRule.PROCESSING_RESTRICTED, policy.judgeAsProposed(question));
    }
}
