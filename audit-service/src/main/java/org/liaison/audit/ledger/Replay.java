package org.liaison.audit.ledger;

import org.liaison.audit.tree.LogName;

/// Appends again what the topic of a log still holds, in its order, by the same way as always.
public interface Replay {

    /// Appends from where the log stands to where the topic ends now.
    Outcome replay(LogName log);

    /// What became of it.
    sealed interface Outcome {

        /// All of it was read.
        ///
        /// @param from offset at which the log stood
        /// @param to offset after the last record read
        record Replayed(long from, long to) implements Outcome {}

        /// The topic no longer holds what the log lacks.
        ///
        /// @param from offset at which the log stands
        /// @param begins offset of the first record there is
        record BeginsLater(long from, long begins) implements Outcome {}

        /// The topic ends before what the log has: it is another one.
        ///
        /// @param from offset at which the log stands
        /// @param ends offset at which the topic ends
        record BegunAnew(long from, long ends) implements Outcome {}
    }
}
