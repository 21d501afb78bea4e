package org.liaison.sanitiser;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.policy.subject.FieldClass;

/// One value on file for a case, as the text checker must recognise it in any spelling.
///
/// The class says what kind of value it is; the shape of the value (telephone, coordinates, e-mail
/// address, words) is read from the value itself. Values of a protected place carry the class
/// `PROTECTION_MEASURE`. Several people may own the same value: give one fact for each.
///
/// @param ownerRef the reference used towards this partner, such as `V-1`, or null when nobody's
/// @param mayBeDisclosed true when the preview of this draft discloses exactly this value
public record KnownFact(
        FieldClass fieldClass, String value, @Nullable String ownerRef, boolean mayBeDisclosed) {

    public KnownFact {
        Objects.requireNonNull(fieldClass, "a known fact needs a class");
        Objects.requireNonNull(value, "a known fact needs a value");
        if (value.isBlank()) {
            throw new IllegalArgumentException("a known fact needs a value that is not blank");
        }
    }

    /// A value that must not be in the text.
    public static KnownFact kept(FieldClass fieldClass, String value, @Nullable String ownerRef) {
        return new KnownFact(fieldClass, value, ownerRef, false);
    }

    /// A value that the preview shows as leaving, so that the text may name it too.
    public static KnownFact disclosed(
            FieldClass fieldClass, String value, @Nullable String ownerRef) {
        return new KnownFact(fieldClass, value, ownerRef, true);
    }

    @Override
    public String toString() {
        return "KnownFact[" + fieldClass + ", owner=" + ownerRef + ", value withheld]";
    }
}
