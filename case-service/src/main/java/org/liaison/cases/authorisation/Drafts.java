package org.liaison.cases.authorisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.PlaceInList;
import org.liaison.cases.exchangefile.ExchangeFileId;

/// The drafts of this office.
public interface Drafts {

    /// The draft of a thread.
    Optional<Draft> ofFile(ExchangeFileId file);

    /// The draft of that id.
    Optional<Draft> find(UUID id);

    /// Drafts of a unit that await a second person, who waits longest first, behind the given
    /// place.
    List<Draft.AwaitingAuthorisation> waiting(String unit, @Nullable PlaceInList behind, int limit);

    /// Stores a new draft, or the next version of one; false if somebody changed it meanwhile.
    boolean store(Draft draft);

    /// Takes a draft away in the version given; false if somebody changed it meanwhile.
    boolean remove(UUID id, int version);
}
