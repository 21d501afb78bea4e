package org.liaison.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.policy.InstrumentFixture.strategicOnly;
import static org.liaison.policy.QuestionFixture.suspect;
import static org.liaison.policy.QuestionFixture.under;
import static org.liaison.policy.QuestionFixture.wanted;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liaison.policy.act.Origin;
import org.liaison.policy.instrument.OnwardRule;
import org.liaison.policy.instrument.Purpose;
import org.liaison.policy.party.OfficeCode;
import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.PersonCategory;
import org.liaison.policy.subject.Subject;

/// Situation T22: Europol's agreement with China allows no personal data, whatever its matrix says.
final class StrategicOnlyInstrumentTest {
    private static final Subject TREND = Subject.thing("the trend", PersonCategory.OTHER);

    private final DisclosurePolicy policy = DisclosurePolicy.standard();

    @Test
    void refusesEveryClassOfPersonalData() {
        for (FieldClass fieldClass : FieldClass.values()) {
            if (fieldClass.personal()) {
                // given
                var question = strategic().fields(wanted(TREND, fieldClass)).build();

                // when
                var decision = policy.judgeAsProposed(question);

                // then
                assertThat(decision)
                        .as(fieldClass.code())
                        .isEqualTo(new PolicyDecision.Refused(PolicyRule.REGIME_NO_PERSONAL_DATA));
            }
        }
    }

    @Test
    void greysThemInTheEditor() {
        // given
        var question = strategic().fields(wanted(TREND, FieldClass.VEHICLE)).build();

        // then
        assertThat(Judged.permitted(policy.judge(question)).stops()).hasSize(1);
    }

    @Test
    void refusesAnythingAboutAPersonEvenOfAnImpersonalClass() {
        // given
        var question = strategic().fields(wanted(suspect(), FieldClass.OFFENCE)).build();

        // then
        Judged.refusedBy(PolicyRule.REGIME_NO_PERSONAL_DATA, policy.judgeAsProposed(question));
    }

    @Test
    void letsTrendsRoutesAndMethodsPass() {
        // given
        var question =
                strategic()
                        .fields(
                                wanted(TREND, FieldClass.TEXT),
                                wanted(TREND, FieldClass.CODE),
                                wanted(TREND, FieldClass.TIME),
                                wanted(TREND, FieldClass.OFFENCE))
                        .build();

        // then
        assertThat(policy.judgeAsProposed(question)).isInstanceOf(PolicyDecision.Permitted.class);
    }

    @Test
    void refusesToPassOnSpanishInformationWithoutSpain() {
        // given
        var question =
                strategic()
                        .origin(
                                new Origin(
                                        new OfficeCode("es"), OnwardRule.WITH_PERMISSION, Set.of()))
                        .fields(wanted(TREND, FieldClass.TEXT))
                        .build();

        // then
        Judged.refusedBy(
                PolicyRule.ORIGINATOR_PERMISSION_MISSING, policy.judgeAsProposed(question));
    }

    private static QuestionFixture strategic() {
        return under(strategicOnly())
                .between("europol", "cn")
                .purpose(Purpose.STRATEGIC_ANALYSIS)
                .ground(null);
    }
}
