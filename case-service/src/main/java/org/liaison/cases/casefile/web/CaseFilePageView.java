package org.liaison.cases.casefile.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.CaseFileReference;

/// A page of references, and the cursor of the next page if there may be one.
record CaseFilePageView(List<ReferenceView> items, @Nullable String next) {

    /// A case file by its references only.
    record ReferenceView(
            UUID caseFileId, String caseRef, int entities, Instant openedAt, Instant changedAt) {}

    /// @param found what is on the page, and one more if there is a next page
    static CaseFilePageView of(List<CaseFileReference> found, int limit) {
        List<CaseFileReference> page = found.subList(0, Math.min(limit, found.size()));
        return new CaseFilePageView(
                page.stream()
                        .map(one ->
                                new ReferenceView(
                                        one.id().value(),
                                        one.caseRef(),
                                        one.rows(),
                                        one.openedAt(),
                                        one.changedAt()))
                        .toList(),
                found.size() > limit ? page.getLast().place().cursor() : null);
    }
}
