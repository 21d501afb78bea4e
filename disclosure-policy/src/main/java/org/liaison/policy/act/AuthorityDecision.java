package org.liaison.policy.act;

import java.time.Instant;
import java.util.Set;
import org.liaison.policy.party.OfficeCode;

/// What a named authority decided alone, for one recipient and named subjects.
///
/// @param authority its name and office, as it signs; not published
/// @param subjects references as in the question
public record AuthorityDecision(
        String id,
        DecisionKind kind,
        String authority,
        OfficeCode recipient,
        Set<String> subjects,
        Instant decidedAt) {
    public AuthorityDecision {
        if (id.isBlank() || authority.isBlank() || subjects.isEmpty()) {
            throw new IllegalArgumentException(
                    "an authority's decision has an id, names the authority and its subjects");
        }
        subjects = Set.copyOf(subjects);
    }

    /// Whether it was decided for this recipient and subject, not later than `at`.
    public boolean covers(DecisionKind asked, OfficeCode to, String subject, Instant at) {
        return kind == asked
                && recipient.equals(to)
                && subjects.contains(subject)
                && !decidedAt.isAfter(at);
    }

    /// The authority may be a person: an id says enough.
    @Override
    public String toString() {
        return "AuthorityDecision[" + id + "]";
    }
}
