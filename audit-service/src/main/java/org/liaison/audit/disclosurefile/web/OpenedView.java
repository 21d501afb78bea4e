package org.liaison.audit.disclosurefile.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.disclosurefile.OpenedFile;
import org.liaison.audit.disclosurefile.Opening;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// A disclosure file as the first person sees it.
///
/// @param contentDigest of the bytes in the file; the entry of the log has the same
/// @param content Base64 of exactly the bytes that left
/// @param says the same, decoded
@Sensitive
record OpenedView(
        String messageId,
        String contentDigest,
        String content,
        @JsonRawValue String says,
        @JsonRawValue String preview,
        @JsonRawValue String statement,
        @Nullable String secondGround,
        @Nullable String secondGroundReason,
        @Nullable String internalGround,
        Map<String, String> persons,
        String requestedBy,
        @Nullable String confirmedBy) {

    static OpenedView of(Opening opening, OpenedFile file) {
        Opening.Step confirmed = opening.confirmed();
        return new OpenedView(
                file.messageId(),
                file.contentDigest(),
                file.content(),
                file.says(),
                file.preview(),
                file.statement(),
                file.secondGround(),
                file.secondGroundReason(),
                file.internalGround(),
                file.persons(),
                opening.requested().officialNumber(),
                confirmed == null ? null : confirmed.officialNumber());
    }

    @Override
    public String toString() {
        return Redacted.of(OpenedView.class);
    }
}
