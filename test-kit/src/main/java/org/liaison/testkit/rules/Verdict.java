package org.liaison.testkit.rules;

import java.util.List;

/// What a rule says of a module.
///
/// @param judged how many things the rule looked at; with none it has nothing to say
public record Verdict(int judged, List<Violation> violations) {

    /// Copies the list; a rule cannot be broken by things it did not look at.
    public Verdict {
        if (judged == 0 && !violations.isEmpty()) {
            throw new IllegalArgumentException("nothing judged, yet broken: " + violations);
        }
        violations = List.copyOf(violations);
    }
}
