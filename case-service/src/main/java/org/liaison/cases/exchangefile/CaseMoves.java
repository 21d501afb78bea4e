package org.liaison.cases.exchangefile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.security.Caller;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// Proposals to move a thread to another case, and what the database says to them.
public interface CaseMoves {

    /// A proposal.
    ///
    /// @param reason as its proposer wrote it; may name somebody
    @Sensitive
    record Proposed(
            long row, UUID fromCase, UUID toCase, String reason, String proposer, Instant at) {
        @Override
        public String toString() {
            return Redacted.of(Proposed.class);
        }
    }

    /// What stands against moving the thread there now, as a stable rule; `null` if nothing does.
    @Nullable String against(ExchangeFileId thread, UUID toCase);

    /// Keeps a proposal; the last one of a thread counts.
    void propose(
            ExchangeFileId thread,
            UUID fromCase,
            UUID toCase,
            String reason,
            Caller by,
            Instant at);

    /// The proposal that counts, unless the thread has moved since.
    Optional<Proposed> proposed(ExchangeFileId thread);

    /// Moves the thread as proposed; the rule that stands against it, or `null` once it is done.
    @Nullable String agree(Proposed proposed, Caller by, Instant at);
}
