package org.liaison.audit.fsck;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.liaison.audit.tree.LogName;
import org.liaison.log.Rejected;
import org.liaison.log.checkpoint.TrustPolicy;
import org.liaison.log.checkpoint.VerifiedCheckpoint;

/// The pinned key of a log, and the last checkpoint that was signed with it.
record Pin(TrustPolicy policy, VerifiedCheckpoint last) {

    /// Fails if there is none, or none that can be believed.
    static Pin of(LogName log, Anchors anchors) throws Unpinned {
        String key = anchors.key(log).orElseThrow(() -> new Unpinned("no pinned key"));
        String last =
                anchors.lastSigned(log)
                        .orElseThrow(() -> new Unpinned("no last signed checkpoint"));
        try {
            TrustPolicy policy =
                    TrustPolicy.parse(
                            "log %s\nquorum none\n"
                                    .formatted(key)
                                    .getBytes(StandardCharsets.UTF_8));
            return new Pin(policy, policy.verify(last.getBytes(StandardCharsets.UTF_8)));
        } catch (Rejected unbelievable) {
            throw new Unpinned(
                    "the last signed checkpoint: "
                            + unbelievable.fault().code()
                            + " "
                            + unbelievable.detail());
        }
    }

    /// A stored checkpoint, if the pinned key signed it and it is of the size it is kept under.
    Optional<VerifiedCheckpoint> believed(StoredLog.StoredNote stored) {
        try {
            return Optional.of(policy.verify(stored.note().getBytes(StandardCharsets.UTF_8)))
                    .filter(checkpoint -> checkpoint.size() == stored.size());
        } catch (Rejected unbelievable) {
            return Optional.empty();
        }
    }

    /// There is nothing to hold the log against.
    static final class Unpinned extends Exception {
        Unpinned(String message) {
            super(message);
        }
    }
}
