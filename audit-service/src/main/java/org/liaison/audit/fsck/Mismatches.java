package org.liaison.audit.fsck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.tree.LogName;
import org.liaison.log.tree.Hash;

/// Places where a row and the hash in its tile differ, and what was done to the rows if the tiles
/// are right. Keeps so many and counts the rest.
final class Mismatches {

    private static final int MOST_KEPT = 4_096;

    /// At the end of what is kept, the other half of a shift may be out of sight.
    private static final int OUT_OF_SIGHT = 64;

    private final List<Mismatch> kept = new ArrayList<>();
    private long count;

    /// A place.
    ///
    /// @param row hash of the row, or null where there is none
    /// @param tile hash in the tile, or null where there is none
    record Mismatch(long index, @Nullable Hash row, @Nullable Hash tile) {}

    void add(long index, Optional<Hash> row, Optional<Hash> tile) {
        count++;
        if (kept.size() < MOST_KEPT) {
            kept.add(new Mismatch(index, row.orElse(null), tile.orElse(null)));
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    boolean isAt(long index) {
        return kept.stream().anyMatch(mismatch -> mismatch.index() == index);
    }

    List<Mismatch> kept() {
        return List.copyOf(kept);
    }

    /// What was done to the rows, if the tiles are right.
    ///
    /// @param from only places from this one on
    /// @param end index after the last row: what is missing from there on is the tail
    List<Finding> ofRows(LogName log, long from, long end) {
        Map<Hash, Long> rowPlaces = new HashMap<>();
        Map<Hash, Long> tilePlaces = new HashMap<>();
        for (Mismatch mismatch : kept) {
            if (mismatch.row() != null) {
                rowPlaces.putIfAbsent(mismatch.row(), mismatch.index());
            }
            if (mismatch.tile() != null) {
                tilePlaces.putIfAbsent(mismatch.tile(), mismatch.index());
            }
        }
        boolean cut = count > kept.size();
        int inSight = cut ? kept.size() - OUT_OF_SIGHT : kept.size();
        List<Mismatch> read =
                kept.subList(0, inSight).stream()
                        .filter(mismatch -> mismatch.index() >= from)
                        .toList();
        return new Reading(log, end, rowPlaces, tilePlaces).read(read);
    }

    /// Follows how far rows were shifted by what was inserted and taken out before them.
    private static final class Reading {

        private final LogName log;
        private final long end;
        private final Map<Hash, Long> rowPlaces;
        private final Map<Hash, Long> tilePlaces;
        private final List<Finding> findings = new ArrayList<>();
        private long shift;
        private boolean tailTold;

        Reading(LogName log, long end, Map<Hash, Long> rowPlaces, Map<Hash, Long> tilePlaces) {
            this.log = log;
            this.end = end;
            this.rowPlaces = rowPlaces;
            this.tilePlaces = tilePlaces;
        }

        List<Finding> read(List<Mismatch> mismatches) {
            mismatches.forEach(this::read);
            return findings;
        }

        private void read(Mismatch mismatch) {
            boolean rowIsNew = mismatch.row() != null && !tilePlaces.containsKey(mismatch.row());
            boolean tileIsGone = mismatch.tile() != null && !rowPlaces.containsKey(mismatch.tile());
            long index = mismatch.index();
            if (rowIsNew && tileIsGone) {
                tell(Flaw.ROW_CHANGED, index, "the row is not what was logged there");
            } else if (rowIsNew) {
                shift++;
                tell(Flaw.ROW_INSERTED, index, "the row was never logged");
            } else if (tileIsGone && index >= end) {
                tail(index);
            } else if (tileIsGone) {
                shift -= mismatch.row() == null ? 0 : 1;
                tell(Flaw.ROW_MISSING, index, "the row that was logged there is gone");
            } else if (mismatch.row() != null && isElsewhere(mismatch.row(), index)) {
                tell(Flaw.ROWS_REORDERED, index, "the row was logged at another place");
            }
        }

        private boolean isElsewhere(Hash row, long index) {
            Long logged = tilePlaces.get(row);
            return logged != null && logged + shift != index;
        }

        private void tail(long index) {
            if (!tailTold) {
                tell(Flaw.TAIL_CUT, index, "the rows from here on are gone; their tiles are not");
                tailTold = true;
            }
        }

        private void tell(Flaw flaw, long index, String detail) {
            findings.add(new Finding(flaw, log, index, detail));
        }
    }
}
