package org.liaison.cases.casefile;

import java.time.Instant;

/// What a list shows of a case file: no personal data.
///
/// @param rows how many rows the case file has
/// @param changedAt when it was opened, or last something happened in a thread that is tied to it
public record CaseFileReference(
        CaseFileId id, String caseRef, int rows, Instant openedAt, Instant changedAt) {

    /// Its place in a list of what changed last.
    public PlaceInList place() {
        return new PlaceInList(changedAt, id.value());
    }
}
