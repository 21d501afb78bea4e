package org.liaison.audit.inspection;

import org.liaison.kit.access.Justification;
import org.liaison.kit.security.Caller;

/// An auditor who asks for a person, and why.
///
/// @param token with which the services that keep the salts are asked
public record Asker(Caller caller, Justification why, String token) {

    @Override
    public String toString() {
        return "Asker[" + caller + "]";
    }
}
