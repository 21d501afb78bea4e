package org.liaison.audit.disclosurefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What was asked, agreed and shown; nothing is ever taken back.
public interface Openings {

    /// Keeps a request.
    void request(Opening opening);

    /// Adds the second person; false if somebody else was first.
    boolean confirm(UUID id, Opening.Step by);

    /// Adds that the content is shown; false if it was shown before.
    boolean show(UUID id, Opening.Step by);

    /// The opening of that id.
    Optional<Opening> find(UUID id);

    /// Requests since then, newest first, at most 100.
    List<Opening> since(Instant from);
}
