package org.liaison.sanitiser;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.policy.subject.FieldClass;

/// A field of a case file as it is on file, with what a treatment may need to know about it.
///
/// @param value the value on file; blank means that nothing is on file
/// @param reference the reference of its owner towards this partner, such as `V-1`
/// @param coarser the region or country that an address or location may be reduced to, when the
///   case file has one
/// @param minor whether the owner counts as a minor; unknown counts as yes
public record FieldValue(
        FieldClass fieldClass,
        String value,
        @Nullable String reference,
        @Nullable String coarser,
        boolean minor) {

    public FieldValue {
        Objects.requireNonNull(fieldClass, "a field needs a class");
        Objects.requireNonNull(value, "a field needs a value; blank when there is none");
    }

    @Override
    public String toString() {
        return "FieldValue[" + fieldClass + ", reference=" + reference + ", value withheld]";
    }
}
