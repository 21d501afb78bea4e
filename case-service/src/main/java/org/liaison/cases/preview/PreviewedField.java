package org.liaison.cases.preview;

import org.jspecify.annotations.Nullable;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;
import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.Treatment;

/// One field as it would leave.
///
/// @param field column name in the field catalogue
/// @param value what leaves; `null` when withheld
/// @param reason stable code of the rule or reduction
@Sensitive
public record PreviewedField(
        String field,
        FieldClass fieldClass,
        Treatment treatment,
        @Nullable String value,
        String reason,
        String explanation) {

    public PreviewedField {
        if ((value == null) != (treatment == Treatment.WITHHOLD)) {
            throw new IllegalArgumentException("What leaves has a value, what is withheld none");
        }
    }

    /// Whether anything leaves.
    public boolean leaves() {
        return treatment != Treatment.WITHHOLD;
    }

    @Override
    public String toString() {
        return Redacted.of(PreviewedField.class);
    }
}
