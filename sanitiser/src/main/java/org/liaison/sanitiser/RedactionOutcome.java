package org.liaison.sanitiser;

import java.util.Objects;

/// A text with references in place, whole, or none at all.
public sealed interface RedactionOutcome {

    /// Every finding was replaced.
    record Redacted(String text) implements RedactionOutcome {
        public Redacted {
            Objects.requireNonNull(text, "a redacted text may be empty, not missing");
        }

        @Override
        public String toString() {
            return "Redacted[" + text.length() + " characters]";
        }
    }

    /// The text was not checked, or the findings are not this text's: nothing comes out.
    record Refused(String reasonCode, String explanation) implements RedactionOutcome {}
}
