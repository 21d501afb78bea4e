package org.liaison.cases.casefile;

import java.util.UUID;

/// The opaque id of a case file, known in its own office only.
public record CaseFileId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
