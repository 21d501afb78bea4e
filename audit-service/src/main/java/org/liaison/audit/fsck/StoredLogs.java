package org.liaison.audit.fsck;

import java.util.function.Function;
import org.liaison.audit.tree.LogName;

/// Both logs in the database.
public interface StoredLogs {

    /// Reads a log as it is at one moment, however long that takes and whatever is appended
    /// meanwhile.
    <T> T atOneMoment(LogName log, Function<StoredLog, T> reading);
}
