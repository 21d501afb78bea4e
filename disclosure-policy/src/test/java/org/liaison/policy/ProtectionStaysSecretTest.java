package org.liaison.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.policy.QuestionFixture.adult;
import static org.liaison.policy.QuestionFixture.citizen;
import static org.liaison.policy.QuestionFixture.underTheTreaty;
import static org.liaison.policy.QuestionFixture.wanted;

import org.junit.jupiter.api.Test;
import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.PersonCategory;
import org.liaison.policy.subject.PersonFlag;

/// That somebody is protected must not be read from a log line.
final class ProtectionStaysSecretTest {
    private final DisclosurePolicy policy = DisclosurePolicy.standard();

    @Test
    void isNotToldByTheTextOfAQuestionOrADecision() {
        // given
        var seeker = citizen(adult("V-2", PersonCategory.VICTIM_POSSIBLE, PersonFlag.ASYLUM), "CN");
        var question = underTheTreaty().fields(wanted(seeker, FieldClass.CODE)).build();

        // when
        var preview = policy.judge(question);
        var guarded = policy.judgeAsProposed(question);

        // then
        Judged.refusedBy(PolicyRule.ASYLUM_COUNTRY_OF_ORIGIN, guarded);
        assertThat(question + " " + preview + " " + guarded)
                .doesNotContainIgnoringCase("asylum")
                .doesNotContainIgnoringCase("victim")
                .contains("V-2");
    }
}
