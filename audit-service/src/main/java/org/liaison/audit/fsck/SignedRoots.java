package org.liaison.audit.fsck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaison.audit.fsck.StoredLog.Cursor;
import org.liaison.audit.fsck.StoredLog.StoredNote;
import org.liaison.log.checkpoint.VerifiedCheckpoint;
import org.liaison.log.gap.DeclaredGap;
import org.liaison.log.tree.Hash;

/// Every kept checkpoint and the one outside the database, held against the two trees as they grow:
/// the one over the rows, and the one over the hashes in the tiles.
final class SignedRoots implements AutoCloseable {

    private static final int MOST_KEPT = 100;

    private final Pin pin;
    private final Cursor<StoredNote> stored;
    private final Agreement rows = new Agreement();
    private final Agreement tiles = new Agreement();
    private final List<Long> unbelievable = new ArrayList<>();
    private Optional<VerifiedCheckpoint> next = Optional.empty();
    private boolean lastIsDue = true;
    private long believed;
    private long disbelieved;
    private long largest = -1;

    SignedRoots(Pin pin, Cursor<StoredNote> stored) {
        this.pin = pin;
        this.stored = stored;
        advance();
    }

    /// How one of the trees fared.
    static final class Agreement {
        private long failed;
        private long lastHeld;
        private long firstFailed = -1;

        private void judge(long size, Hash signed, Optional<Hash> root) {
            if (root.filter(signed::equals).isPresent()) {
                lastHeld = firstFailed < 0 ? size : lastHeld;
            } else {
                failed++;
                firstFailed = firstFailed < 0 ? size : firstFailed;
            }
        }

        /// Whether every checkpoint up to here has this tree's root.
        boolean isWhole() {
            return failed == 0;
        }

        /// Whether some checkpoint of more than nothing has this tree's root.
        boolean heldAny() {
            return lastHeld > 0;
        }

        /// The largest size up to which nothing contradicts.
        long lastHeld() {
            return lastHeld;
        }

        /// The smallest size that contradicts; -1 if none does.
        long firstFailed() {
            return firstFailed;
        }
    }

    /// What may be asked of a tree at a size: its root, if it has all leaves up to there.
    interface Roots {
        Optional<Hash> now();
    }

    /// Judges what was signed at that size.
    void at(long size, Roots ofRows, Roots ofTiles) {
        while (next.isPresent() && next.get().size() == size) {
            judge(size, next.get().root(), ofRows, ofTiles);
            advance();
        }
        if (lastIsDue && pin.last().size() == size) {
            judge(size, pin.last().root(), ofRows, ofTiles);
            lastIsDue = false;
        }
        for (DeclaredGap gap : pin.gaps()) {
            if (gap.kept().size() == size) {
                judge(size, gap.kept().root(), ofRows, ofTiles);
            }
        }
    }

    private void judge(long size, Hash signed, Roots ofRows, Roots ofTiles) {
        rows.judge(size, signed, ofRows.now());
        tiles.judge(size, signed, ofTiles.now());
    }

    private void advance() {
        next = Optional.empty();
        while (next.isEmpty()) {
            Optional<StoredNote> note = stored.next();
            if (note.isEmpty()) {
                return;
            }
            next = pin.believed(note.get());
            count(note.get());
        }
    }

    private void count(StoredNote note) {
        if (next.isPresent()) {
            believed++;
            largest = Math.max(largest, note.size());
            return;
        }
        disbelieved++;
        if (unbelievable.size() < MOST_KEPT) {
            unbelievable.add(note.size());
        }
    }

    /// Reads the checkpoints of sizes that were not reached.
    void finish() {
        while (next.isPresent()) {
            advance();
        }
    }

    Agreement rows() {
        return rows;
    }

    Agreement tiles() {
        return tiles;
    }

    /// The largest size of a stored checkpoint that is believed; -1 if none is.
    long largest() {
        return largest;
    }

    long believed() {
        return believed;
    }

    long disbelieved() {
        return disbelieved;
    }

    /// Sizes of stored checkpoints that are not believed; the first of them, if there are many.
    List<Long> unbelievable() {
        return List.copyOf(unbelievable);
    }

    @Override
    public void close() {
        stored.close();
    }
}
