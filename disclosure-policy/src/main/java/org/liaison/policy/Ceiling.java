package org.liaison.policy;

import org.liaison.policy.subject.Treatment;

/// A limit in code that no matrix can lift; each stands on its own and cites its law in its rule.
interface Ceiling {
    /// What one ceiling says about one field.
    sealed interface Outcome {
        /// It has nothing to say.
        record Silent() implements Outcome {}

        /// The field leaves at most so.
        record AtMost(Treatment treatment, PolicyRule rule) implements Outcome {}

        /// It would have had something to say, but for this act.
        record LiftedBy(String actId) implements Outcome {}
    }

    Outcome judge(FieldToJudge field, Situation situation);
}
