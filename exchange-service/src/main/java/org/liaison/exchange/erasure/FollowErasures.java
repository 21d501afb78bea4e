package org.liaison.exchange.erasure;

import org.liaison.exchange.trimming.TrimConsumed;
import org.liaison.exchange.trimming.TrimReceipted;

/// Follows what was erased at home, in the right order, as often as it takes.
public final class FollowErasures {

    private final PendingErasures pending;
    private final TrimReceipted receipted;
    private final TrimConsumed consumed;

    public FollowErasures(PendingErasures pending, TrimReceipted receipted, TrimConsumed consumed) {
        this.pending = pending;
        this.receipted = receipted;
        this.consumed = consumed;
    }

    /// What cannot be finished, because somebody has not consumed what was written before it, is
    /// tried again the next time.
    public void follow() {
        for (PendingErasure erasure : pending.oldest()) {
            receipted.trim();
            if (consumed.trimWrittenBefore(erasure.at())) {
                pending.finish(erasure);
            }
        }
    }
}
