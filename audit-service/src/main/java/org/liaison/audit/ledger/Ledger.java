package org.liaison.audit.ledger;

import java.util.List;

/// One of the two logs. An append returns when it is durable, or throws and has changed nothing.
public interface Ledger<L extends Line> {

    /// Appends what is new, in the order of the offsets. A line whose id is known is not appended
    /// again; a known id with other bytes, a broken chain and an unreadable record raise an alarm
    /// and stop nothing.
    ///
    /// Records below the next offset came before and are passed over. One of them that is not known
    /// came never: its topic began anew, and the log stops.
    ///
    /// @throws LogStopped when it stopped, now or before; nothing was appended
    Appended append(List<Received<L>> batch);

    /// Offset of the next record that the log takes.
    long nextOffset();

    /// What became of a batch.
    ///
    /// @param added lines appended
    /// @param repeated lines that were there already
    /// @param alarms alarms raised
    /// @param nextIndex index the next line will get: the size of the log
    record Appended(int added, int repeated, int alarms, long nextIndex) {}
}
