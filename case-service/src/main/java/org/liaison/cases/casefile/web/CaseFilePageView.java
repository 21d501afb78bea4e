package org.liaison.cases.casefile.web;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.CaseFileId;
import org.liaison.cases.casefile.CaseFileReference;

/// A page of references, and the cursor of the next page if there may be one.
record CaseFilePageView(List<ReferenceView> items, @Nullable String next) {

    private static final int CURSOR_BYTES = 16;

    /// A case file by its references only.
    record ReferenceView(UUID caseFileId, String caseRef, int entities, Instant openedAt) {}

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
                                        one.openedAt()))
                        .toList(),
                found.size() > limit ? cursor(page.getLast().id()) : null);
    }

    /// The case file that the cursor stands after; empty if nobody here made that cursor.
    static Optional<CaseFileId> position(String cursor) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            return bytes.remaining() == CURSOR_BYTES
                    ? Optional.of(new CaseFileId(new UUID(bytes.getLong(), bytes.getLong())))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String cursor(CaseFileId id) {
        byte[] bytes =
                ByteBuffer.allocate(CURSOR_BYTES)
                        .putLong(id.value().getMostSignificantBits())
                        .putLong(id.value().getLeastSignificantBits())
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
