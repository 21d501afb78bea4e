package org.liaison.cases.authorisation;

import org.liaison.cases.preview.Preview;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// What came of writing or submitting a draft.
public sealed interface DraftDecision {

    /// It is being written; this is what would leave now.
    @Sensitive
    record Written(Draft.Drafting draft, Preview preview) implements DraftDecision {
        @Override
        public String toString() {
            return Redacted.of(Written.class);
        }
    }

    /// It awaits a second person.
    @Sensitive
    record Submitted(Draft.AwaitingAuthorisation draft) implements DraftDecision {
        @Override
        public String toString() {
            return Redacted.of(Submitted.class);
        }
    }

    /// It must not leave like this.
    @Sensitive
    record Blocked(Preview preview) implements DraftDecision {
        @Override
        public String toString() {
            return Redacted.of(Blocked.class);
        }
    }

    /// There is no such thread in the caller's unit, or no draft in it.
    record NotThere() implements DraftDecision {}

    /// It was submitted: take it back first.
    record AlreadySubmitted() implements DraftDecision {}

    /// Several may have touched it before it was kept who did: throw it away and write it anew.
    record AuthorsUnknown() implements DraftDecision {}

    /// This side of the thread cannot send this kind of message now.
    record NotNow() implements DraftDecision {}

    /// Somebody else changed it first.
    record ChangedMeanwhile() implements DraftDecision {}
}
