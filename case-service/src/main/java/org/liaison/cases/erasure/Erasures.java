package org.liaison.cases.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liaison.cases.draft.RecipientAct;
import org.liaison.kit.security.Caller;

/// The state of erasures, and what they take away.
public interface Erasures {

    /// Stops the use of a case of that unit: from now on nobody finds it, its drafts are gone and
    /// its messages closed. Empty if there is no such case; else keys of its persons.
    Optional<List<String>> stop(UUID caseFile, String unit, Caller by, Instant at);

    /// The erasure of a case of that unit, with what would go now.
    Optional<Erasure> find(UUID caseFile, String unit);

    /// Puts an act of a recipient on record.
    void act(
            UUID caseFile,
            UUID exchangeFile,
            RecipientAct act,
            String reference,
            StatedBy by,
            Instant at);

    /// Whether the caller ever typed what a recipient did that has not said so itself: also when
    /// somebody else typed it again.
    boolean wasTypedBy(UUID caseFile, Caller caller);

    /// Takes everything away here, and returns what others have to take away.
    Forgotten erase(UUID caseFile, Caller by, Instant at);

    /// Puts on record that others took away what they kept; again changes nothing.
    void followed(List<ErasureFollowing.Said> said);
}
