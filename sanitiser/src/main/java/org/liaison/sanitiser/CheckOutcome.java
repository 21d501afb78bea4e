package org.liaison.sanitiser;

import java.util.List;
import java.util.Objects;

/// What the check of a text came to. A check that could not be completed is never an empty list.
public sealed interface CheckOutcome {

    /// The whole text was checked and nothing was found.
    record Clean() implements CheckOutcome {}

    /// The whole text was checked; findings are in the order of the text and at least one.
    record Found(List<Finding> findings) implements CheckOutcome {
        public Found {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("Found needs a finding; nothing found is Clean");
            }
        }

        /// Whether the draft is stopped until somebody acts.
        public boolean blocks() {
            return findings.stream().anyMatch(Finding::blocks);
        }
    }

    /// The text was not, or not wholly, checked: it must not leave.
    record Failed(String reasonCode, String explanation) implements CheckOutcome {
        public Failed {
            Objects.requireNonNull(reasonCode, "a failed check needs a reason code");
            Objects.requireNonNull(explanation, "a failed check needs an explanation");
        }
    }
}
