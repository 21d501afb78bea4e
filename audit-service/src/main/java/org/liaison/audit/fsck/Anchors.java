package org.liaison.audit.fsck;

import java.util.Optional;
import org.liaison.audit.tree.LogName;

/// What is known of a log outside its database.
public interface Anchors {

    /// The verifier key that was pinned when the log began.
    Optional<String> key(LogName log);

    /// The last checkpoint that was signed.
    Optional<String> lastSigned(LogName log);
}
