package org.liaison.audit.checkpoint;

import org.liaison.audit.tree.LogName;
import org.liaison.log.note.SigningKey;

/// The keys that sign checkpoints, one a log. The key's name is the origin of the log.
public interface LogKeys {

    /// The key of a log; made when it is first asked for.
    SigningKey of(LogName log);
}
