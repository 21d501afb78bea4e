package org.liaison.audit.fsck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaison.audit.fsck.StoredLog.Cursor;
import org.liaison.audit.fsck.StoredLog.StoredRow;
import org.liaison.log.tree.GrowingTree;
import org.liaison.log.tree.Hash;
import org.liaison.log.tree.Tile;

/// One pass over a log from its first row to its last. Grows two trees, one over the rows and one
/// over the hashes that the tiles hold, so that it can be told afterwards which of them was signed.
/// Its memory does not grow with the log.
final class Sweep {

    private static final int MOST_TILES = 100;

    private final Derivation rows = new Derivation();
    private final Derivation tiles = new Derivation();
    private final Mismatches mismatches = new Mismatches();
    private final RowChecks checks;
    private final StoredTiles stored;
    private final SignedRoots signed;
    private final Progress progress;
    private long position;

    Sweep(RowChecks checks, StoredTiles stored, SignedRoots signed, Progress progress) {
        this.checks = checks;
        this.stored = stored;
        this.signed = signed;
        this.progress = progress;
    }

    /// Is told how far it is.
    interface Progress {
        void at(long position);
    }

    /// A tree that is derived until a leaf is missing, and the tiles in which the database differs.
    final class Derivation {

        private final GrowingTree tree = GrowingTree.empty();
        private final List<Tile> differing = new ArrayList<>();
        private boolean whole = true;

        private void add(Optional<Hash> leaf) {
            whole &= leaf.isPresent();
            if (whole) {
                tree.append(leaf.orElseThrow());
                tree.takeCompleted().forEach(this::compare);
            }
        }

        private void finish() {
            tree.changed().stream().filter(tile -> !tile.address().isFull()).forEach(this::compare);
        }

        /// The hashes of leaves are compared one by one, so only the levels above are left.
        private void compare(Tile tile) {
            boolean above = tile.address().level() > 0;
            if (above && differing.size() < MOST_TILES && !stored.holds(tile)) {
                differing.add(tile);
            }
        }

        private Optional<Hash> root() {
            return whole ? Optional.of(tree.root()) : Optional.empty();
        }

        /// Whether no leaf was missing.
        boolean isWhole() {
            return whole;
        }

        Hash rootSoFar() {
            return tree.root();
        }

        List<Tile> differing() {
            return List.copyOf(differing);
        }
    }

    /// Reads all rows, then what the tiles hold beyond them.
    ///
    /// @return index after the last row
    long run(Cursor<StoredRow> cursor) {
        signed.at(0, rows::root, tiles::root);
        for (Optional<StoredRow> row = cursor.next(); row.isPresent(); row = cursor.next()) {
            skipTo(row.get().index());
            take(row.get());
        }
        long end = position;
        while (stored.leaf(position).isPresent()) {
            step(Optional.empty());
        }
        rows.whole &= end == position;
        rows.finish();
        tiles.finish();
        signed.finish();
        return end;
    }

    /// Rows are missing as far as tiles tell of them; beyond, an index may be anything.
    private void skipTo(long index) {
        while (position < index && stored.leaf(position).isPresent()) {
            step(Optional.empty());
        }
    }

    private void take(StoredRow row) {
        Hash leaf = Hash.ofLeaf(row.leaf().bytes());
        checks.check(row);
        if (row.index() == position) {
            step(Optional.of(leaf));
        } else {
            rows.whole = false;
            mismatches.add(row.index(), Optional.of(leaf), Optional.empty());
        }
        progress.at(position);
    }

    private void step(Optional<Hash> row) {
        Optional<Hash> tile = stored.leaf(position);
        if (!row.equals(tile)) {
            mismatches.add(position, row, tile);
        }
        rows.add(row);
        tiles.add(tile);
        position++;
        signed.at(position, rows::root, tiles::root);
    }

    Derivation rows() {
        return rows;
    }

    Derivation tiles() {
        return tiles;
    }

    Mismatches mismatches() {
        return mismatches;
    }
}
