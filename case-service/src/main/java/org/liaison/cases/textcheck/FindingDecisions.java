package org.liaison.cases.textcheck;

import java.util.Set;

/// The findings of one exchange file that a supervisor let pass, each with a logged reason.
public record FindingDecisions(Set<String> keys) {
    public FindingDecisions {
        keys = Set.copyOf(keys);
    }

    /// Nothing was decided.
    public static FindingDecisions none() {
        return new FindingDecisions(Set.of());
    }

    boolean covers(String key) {
        return keys.contains(key);
    }
}
