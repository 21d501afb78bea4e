package org.liaison.audit.tree;

import java.util.List;
import org.liaison.log.tree.TileStore;

/// The tree over each log.
public interface LogTrees {

    /// Adds entries behind the first `size`, in the caller's transaction. The caller holds the
    /// fence of that log.
    ///
    /// @param entries exact bytes, in the order of the log
    void integrate(LogName log, long size, List<byte[]> entries);

    /// The tiles of a log, as far as they are committed.
    TileStore tiles(LogName log);
}
