package org.liaison.policy;

import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.Treatment;

/// How far one field may leave, and which rule says so.
///
/// @param subject reference of the subject in the question
/// @param treatment never weaker than what was proposed
public record FieldRuling(
        String subject,
        String field,
        FieldClass fieldClass,
        Treatment proposed,
        Treatment treatment,
        PolicyRule rule) {
    public FieldRuling {
        if (proposed.stricterThan(treatment)) {
            throw new IllegalArgumentException("a ruling is never weaker than what was proposed");
        }
    }

    /// Whether the field may not leave as proposed.
    public boolean overrules() {
        return treatment.stricterThan(proposed);
    }

    /// Without the rule where it would tell why somebody is protected.
    @Override
    public String toString() {
        return "FieldRuling[%s %s %s %s]"
                .formatted(subject, field, treatment.code(), rule.shownToUncleared().code());
    }

    /// The law or decision behind the rule.
    public String citation() {
        return rule.citation();
    }
}
