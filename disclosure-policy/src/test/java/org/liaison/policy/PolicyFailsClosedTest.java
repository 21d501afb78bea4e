package org.liaison.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.policy.QuestionFixture.suspect;
import static org.liaison.policy.QuestionFixture.underTheTreaty;
import static org.liaison.policy.QuestionFixture.wanted;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.policy.offence.OffenceTable;
import org.liaison.policy.subject.FieldClass;

final class PolicyFailsClosedTest {
    private static final Ceilings STANDARD = Ceilings.standard(OffenceTable.standard());

    @Test
    void refusesWhenACeilingThrows() {
        // given
        Ceiling broken =
                (field, situation) -> {
                    throw new IllegalStateException("a ceiling that does not work");
                };
        var never =
                new DisclosurePolicy(
                        MessageRules.standard(), new Ceilings(List.of(broken), List.of()));
        var liftable =
                new DisclosurePolicy(
                        MessageRules.standard(), new Ceilings(List.of(), List.of(broken)));
        var question = underTheTreaty().fields(wanted(suspect(), FieldClass.CODE)).build();

        // then
        Judged.refusedBy(PolicyRule.POLICY_FAILED, never.judge(question));
        Judged.refusedBy(PolicyRule.POLICY_FAILED, liftable.judgeAsProposed(question));
    }

    @Test
    void refusesWhenAMessageRuleThrows() {
        // given
        MessageRule broken =
                situation -> {
                    throw new IllegalStateException("a rule that does not work");
                };
        var policy = new DisclosurePolicy(List.of(broken), STANDARD);

        // then
        Judged.refusedBy(PolicyRule.POLICY_FAILED, policy.judge(underTheTreaty().build()));
        Judged.refusedBy(
                PolicyRule.POLICY_FAILED, policy.judgeAsProposed(underTheTreaty().build()));
    }

    @Test
    void tellsThatARuleFailed() {
        // given
        List<RuntimeException> told = new ArrayList<>();
        MessageRule broken =
                situation -> {
                    throw new IllegalStateException("a rule that does not work");
                };
        var policy = new DisclosurePolicy(List.of(broken), STANDARD).tellingFailures(told::add);

        // when
        policy.judge(underTheTreaty().build());

        // then
        assertThat(told).singleElement().isInstanceOf(IllegalStateException.class);
    }
}
