package org.liaison.cases.authorisation;

import org.liaison.cases.authorisation.Draft.AwaitingAuthorisation;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// What a second person is asked to let out.
///
/// @param authors everybody who had a part in it
/// @param attempt how often it was authorised before, without the guard having judged it
@Sensitive
public record Candidate(AwaitingAuthorisation waiting, Authors authors, int attempt) {

    /// The same, once more.
    Candidate again() {
        return new Candidate(waiting, authors, attempt + 1);
    }

    @Override
    public String toString() {
        return Redacted.of(Candidate.class);
    }
}
