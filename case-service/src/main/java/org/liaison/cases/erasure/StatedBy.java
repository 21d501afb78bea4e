package org.liaison.cases.erasure;

import org.jspecify.annotations.Nullable;
import org.liaison.kit.security.Caller;

/// Whose word it is that a recipient acted: the recipient's own, in a signed message, or that of an
/// officer here who was told by another way.
///
/// @param said office code of the recipient, or the official number of who typed it
/// @param typedByPerson who typed it; `null` for a signed message
public record StatedBy(String said, @Nullable String typedByPerson) {

    /// What the recipient signed.
    public static StatedBy message(String office) {
        return new StatedBy(office, null);
    }

    /// What somebody here typed.
    public static StatedBy typed(Caller caller) {
        return new StatedBy(caller.officialNumber(), caller.personNumber());
    }

    /// Number of who typed it, or the office; no person's number.
    @Override
    public String toString() {
        return said;
    }
}
