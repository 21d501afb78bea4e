package org.liaison.audit.checkpoint;

import java.time.Instant;
import java.util.Optional;
import org.liaison.audit.tree.LogName;

/// Every checkpoint ever signed, and the trees they are of.
public interface Checkpoints {

    /// How many entries the tree of a log has, as far as they are committed.
    long integrated(LogName log);

    /// The checkpoint of the largest size.
    Optional<StoredCheckpoint> latest(LogName log);

    /// The checkpoint of exactly that size.
    Optional<StoredCheckpoint> at(LogName log, long size);

    /// Keeps a checkpoint; one of the same size that is there already stays.
    void add(LogName log, StoredCheckpoint checkpoint, Instant at);

    /// Tells inspectors that a tree is not what was signed before.
    ///
    /// @param code stable code
    void raise(LogName log, String code, Instant at);

    /// A signed checkpoint as it is handed out.
    ///
    /// @param size of the tree
    /// @param note the signed note, which is UTF-8
    record StoredCheckpoint(long size, String note) {}
}
