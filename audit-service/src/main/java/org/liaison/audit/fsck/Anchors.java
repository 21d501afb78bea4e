package org.liaison.audit.fsck;

import java.util.List;
import java.util.Optional;
import org.liaison.audit.tree.LogName;

/// What is known of a log outside its database.
public interface Anchors {

    /// The verifier keys of the log under the name it has now, the one that was pinned when it
    /// began first; none where nothing was pinned.
    List<String> keys(LogName log);

    /// The last checkpoint that was signed.
    Optional<String> lastSigned(LogName log);

    /// What was closed by declared gaps, oldest first; none for a log that never lost anything.
    List<Closed> closed(LogName log);

    /// Who may declare a gap: two administrators and an inspector at least.
    Optional<String> signers();

    /// A log up to where it lost its end.
    ///
    /// @param keys verifier keys that were pinned for it
    /// @param lastSigned the last checkpoint of those keys
    /// @param gap the signed declaration
    record Closed(List<String> keys, String lastSigned, String gap) {

        public Closed {
            keys = List.copyOf(keys);
        }
    }
}
