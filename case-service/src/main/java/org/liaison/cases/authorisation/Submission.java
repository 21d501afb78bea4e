package org.liaison.cases.authorisation;

import java.time.Instant;
import java.util.HexFormat;
import org.liaison.cases.content.Bytes;
import org.liaison.cases.preview.Preview;
import org.liaison.kit.ids.ContentDigest;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// What was submitted for authorisation: the bytes that would leave, and the preview they were made
/// from.
@Sensitive
public record Submission(Bytes content, Preview preview, Instant at) {

    /// Hexadecimal digest of exactly these bytes.
    public String digest() {
        return HexFormat.of().formatHex(ContentDigest.of(content.copy()));
    }

    @Override
    public String toString() {
        return Redacted.of(Submission.class);
    }
}
