package org.liaison.audit.fsck;

import java.util.List;
import java.util.Optional;
import org.liaison.audit.tree.LogName;

/// What is known of a log outside its database.
public interface Anchors {

    /// The verifier key that was pinned when the log began.
    Optional<String> key(LogName log);

    /// The last checkpoint that was signed.
    Optional<String> lastSigned(LogName log);

    /// What was closed by declared gaps, oldest first; none for a log that never lost anything.
    List<Closed> closed(LogName log);

    /// Who may declare a gap: two administrators and an inspector at least.
    Optional<String> signers();

    /// A log up to where it lost its end.
    ///
    /// @param key verifier key that was pinned for it
    /// @param lastSigned the last checkpoint of that key
    /// @param gap the signed declaration
    record Closed(String key, String lastSigned, String gap) {}
}
