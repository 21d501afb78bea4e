package org.liaison.policy;

import org.liaison.policy.subject.Treatment;

/// Under a strategic-only instrument nothing about a person goes (Europol's agreement with the
/// Chinese ministry is of this kind).
final class NoPersonalData implements Ceiling {
    @Override
    public Outcome judge(FieldToJudge field, Situation situation) {
        return situation.instrument().regime().allowsPersonalData() || !field.personal()
                ? new Outcome.Silent()
                : new Outcome.AtMost(Treatment.WITHHOLD, PolicyRule.REGIME_NO_PERSONAL_DATA);
    }
}
