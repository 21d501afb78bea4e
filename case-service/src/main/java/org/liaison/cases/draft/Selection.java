package org.liaison.cases.draft;

import java.util.List;

/// The fields of one row of the case that the drafter wants to send.
///
/// @param entityRef the case's own reference of the row
/// @param fields column names of the field catalogue
public record Selection(String entityRef, List<String> fields) {
    public Selection {
        fields = List.copyOf(fields);
        if (entityRef.isBlank()) {
            throw new DraftInvalid("selections.entityRef", "names a row of the case");
        }
    }
}
