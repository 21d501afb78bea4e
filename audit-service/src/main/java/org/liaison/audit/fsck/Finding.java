package org.liaison.audit.fsck;

import org.liaison.audit.tree.LogName;

/// One thing that is wrong with a log.
///
/// @param index where in the log, or the size, as the detail says
/// @param detail for people; not stable, never personal data
public record Finding(Flaw flaw, LogName log, long index, String detail) {

    /// The line that says it.
    public String line() {
        return "INVALID %s %s %d %s".formatted(flaw.code(), log.code(), index, detail);
    }
}
