package org.liaison.cases.exchangefile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was learned about a message of this office.
///
/// @param receipted the digest that the partner's receipt names, in hex; `null` for what this
///   office's own exchange-service said
public record ProgressNews(UUID messageId, MessageProgress progress, @Nullable String receipted) {

    /// Whether it is about a message with that digest.
    public boolean isOf(String digest) {
        return receipted == null || receipted.equals(digest);
    }
}
