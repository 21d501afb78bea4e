package org.liaison.policy;

import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.Treatment;

/// One class of fact that never leaves, whoever asks.
record NeverLeaves(FieldClass fieldClass, PolicyRule rule) implements Ceiling {
    @Override
    public Outcome judge(FieldToJudge field, Situation situation) {
        return field.fieldClass() == fieldClass
                ? new Outcome.AtMost(Treatment.WITHHOLD, rule)
                : new Outcome.Silent();
    }
}
