package org.liaison.audit.proof;

import java.util.List;
import java.util.Optional;
import org.liaison.audit.tree.LogName;

/// The entries of the logs by their ids.
public interface LoggedEntries {

    /// An entry with its place.
    Optional<LoggedEntry> find(LogName log, String entryId);

    /// Consecutive entries in the order of the log; fewer if the log has no more.
    List<EntryBytes> range(LogName log, long from, int most);

    /// An entry of a log.
    ///
    /// @param index place in the log, from 0
    /// @param entry calls for a copy of the exact bytes of the leaf
    record LoggedEntry(long index, EntryBytes entry) {}

    /// Exact bytes of an entry.
    @FunctionalInterface
    interface EntryBytes {
        /// A copy of them.
        byte[] copy();
    }
}
