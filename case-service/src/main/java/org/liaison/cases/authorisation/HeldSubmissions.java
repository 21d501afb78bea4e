package org.liaison.cases.authorisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liaison.kit.security.Caller;

/// What was authorised and is not out yet. It is held only so that the same bytes can be authorised
/// again when the guard failed to judge them; whatever else becomes of a message ends it.
public interface HeldSubmissions {

    /// Holds what a message is made of, in the caller's transaction.
    void hold(UUID messageId, Candidate candidate);

    /// What the guard failed to judge, of the caller's unit.
    List<Failed> failed(Caller caller);

    /// One of these with what is in it.
    Optional<Candidate> failed(UUID messageId, Caller caller);

    /// Lets it go; false if it is gone already.
    boolean letGo(UUID messageId);

    /// A message that the guard failed to judge, without what it says.
    record Failed(UUID messageId, UUID exchangeFile, int attempt) {}
}
