package org.liaison.kit.security;

import java.util.Locale;
import java.util.Optional;

/// What a person or a machine may be in an office; the identity provider says which.
public enum Role {
    /// Works on cases and drafts messages.
    OFFICER,
    /// Authorises what leaves.
    SUPERVISOR,
    /// Reads both logs.
    AUDITOR,
    /// Another authority of the same country, by machine.
    AGENCY,
    /// Keeps the office running; sees no case.
    ADMINISTRATOR;

    /// The role of that name in a token; empty for the provider's own technical roles.
    static Optional<Role> of(String nameInToken) {
        for (Role role : values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(nameInToken)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /// The authority Spring Security knows it by, as in `hasRole('OFFICER')`.
    String authority() {
        return "ROLE_" + name();
    }
}
