package org.liaison.audit.beat;

/// Writes entries that stand for nothing to the topic of the disclosure log, where every entry
/// comes from.
public interface Padding {

    /// Writes so many; those meant for the same place are one, however often they are written.
    ///
    /// @param from index that the first is meant for
    void append(long from, int count);
}
