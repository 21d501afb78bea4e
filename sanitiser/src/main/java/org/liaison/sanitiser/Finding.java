package org.liaison.sanitiser;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.policy.subject.FieldClass;

/// One piece of a text that should not leave, as a range of the original text.
///
/// It never holds the piece itself, so it may be logged or stored.
///
/// @param start first UTF-16 index of the piece in the text that was checked
/// @param end index after its last
/// @param reasonCode stable code, such as `name-on-file`
/// @param explanation plain English for the officer, without the piece
/// @param suggestion what to write instead, such as `V-1`; empty means delete the piece; null means
///   that only a person can rewrite it
/// @param ownerRef whose value it is, where one is known
public record Finding(
        int start,
        int end,
        FieldClass fieldClass,
        Severity severity,
        String reasonCode,
        String explanation,
        @Nullable String suggestion,
        @Nullable String ownerRef) {

    public Finding {
        Objects.requireNonNull(fieldClass, "a finding needs a class");
        Objects.requireNonNull(severity, "a finding needs a severity");
        Objects.requireNonNull(reasonCode, "a finding needs a reason code");
        Objects.requireNonNull(explanation, "a finding needs an explanation");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "a finding is a range that is not empty, got " + start + " to " + end);
        }
    }

    public boolean blocks() {
        return severity == Severity.BLOCKS;
    }
}
