package org.liaison.policy;

import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.Subject;
import org.liaison.policy.subject.Treatment;

/// One field somebody wants to let leave, without its value.
///
/// @param field the field's name in its schema, unique for one subject
/// @param proposed how it would leave: [Treatment#DISCLOSE] in a fresh draft, the drafter's
///   stricter choice, or what the guard finds in the encoded content
public record FieldToJudge(
        Subject subject, String field, FieldClass fieldClass, Treatment proposed) {
    public FieldToJudge {
        if (field.isBlank()) {
            throw new IllegalArgumentException("a field to judge has a name");
        }
    }

    /// A field that is wanted as it is.
    public static FieldToJudge wanted(Subject subject, String field, FieldClass fieldClass) {
        return new FieldToJudge(subject, field, fieldClass, Treatment.DISCLOSE);
    }

    /// Whether it is personal data: by its class, or because it belongs to a person.
    public boolean personal() {
        return fieldClass.personal() || subject.person();
    }
}
