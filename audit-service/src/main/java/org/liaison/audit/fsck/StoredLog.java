package org.liaison.audit.fsck;

import java.util.List;
import java.util.Optional;
import org.liaison.audit.ledger.Leaf;
import org.liaison.audit.tree.LogName;

/// One log as the database holds it at one moment. Nothing of it is believed.
public interface StoredLog {

    /// Which log.
    LogName name();

    /// How many rows it has.
    long count();

    /// Its position row, if there is one.
    Optional<Fence> fence();

    /// Its rows in the order of the log.
    Cursor<StoredRow> rows();

    /// The tiles of a level in their order.
    Cursor<StoredTile> tiles(int level);

    /// Its checkpoints, smallest first.
    Cursor<StoredNote> checkpoints();

    /// Entry ids that stand in more than one row; some of them, if there are many.
    List<String> repeatedIds();

    /// Ends of the chains of the services, for the log that has chains.
    List<ChainEnd> chainEnds();

    /// Things one after the other; closed when enough were read.
    interface Cursor<T> extends AutoCloseable {
        /// The next one, if there is one more.
        Optional<T> next();

        @Override
        void close();
    }

    /// The position of a log.
    record Fence(long nextOffset, long nextIndex, long treeSize) {}

    /// A row.
    ///
    /// @param columns all other columns as text, as [Columns] orders them
    record StoredRow(long index, long offset, Leaf leaf, List<String> columns) {
        public StoredRow {
            columns = List.copyOf(columns);
        }
    }

    /// A tile.
    ///
    /// @param hashes one after the other
    record StoredTile(int level, long index, Leaf hashes) {}

    /// A checkpoint.
    record StoredNote(long size, String note) {}

    /// Where the chain of a service ended.
    record ChainEnd(String service, long position, String hash) {}
}
