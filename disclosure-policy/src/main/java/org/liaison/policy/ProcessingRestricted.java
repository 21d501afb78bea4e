package org.liaison.policy;

import org.liaison.policy.subject.PersonFlag;
import org.liaison.policy.subject.Treatment;

/// Restricted data are kept and used no further (LED art. 16(3)).
final class ProcessingRestricted implements Ceiling {
    @Override
    public Outcome judge(FieldToJudge field, Situation situation) {
        return field.subject().flags().contains(PersonFlag.RESTRICTED)
                ? new Outcome.AtMost(Treatment.WITHHOLD, PolicyRule.PROCESSING_RESTRICTED)
                : new Outcome.Silent();
    }
}
