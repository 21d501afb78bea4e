package org.liaison.audit.fsck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaison.audit.fsck.StoredLog.Fence;
import org.liaison.audit.fsck.StoredLog.StoredTile;
import org.liaison.audit.tree.LogName;
import org.liaison.log.tree.Tile;
import org.liaison.log.tree.TileAddress;

/// Tells from what a sweep saw what was done to a log. What was signed decides whether rows or
/// tiles are right where they differ.
final class Diagnosis {

    private final StoredLog stored;
    private final LogName log;
    private final Sweep sweep;
    private final SignedRoots signed;
    private final RowChecks checks;
    private final Pin pin;
    private final long end;
    private final List<Finding> findings = new ArrayList<>();

    Diagnosis(
            StoredLog stored,
            Sweep sweep,
            SignedRoots signed,
            RowChecks checks,
            Pin pin,
            long end) {
        this.stored = stored;
        this.log = stored.name();
        this.sweep = sweep;
        this.signed = signed;
        this.checks = checks;
        this.pin = pin;
        this.end = end;
    }

    /// @param beyond a tile where the tree has none
    List<Finding> findings(Optional<StoredTile> beyond) {
        if (isReplaced()) {
            tell(
                    Flaw.DATABASE_REPLACED,
                    end,
                    "nothing that was signed is in it, and no checkpoint in it is of the pinned key");
            return findings;
        }
        for (long size : signed.unbelievable()) {
            tell(Flaw.CHECKPOINT_CHANGED, size, "the pinned key did not sign what is kept there");
        }
        trees();
        beyond.ifPresent(tile -> tile(tile.level(), tile.index(), "where the tree has none"));
        size();
        checks.findings().stream()
                .filter(finding -> !sweep.mismatches().isAt(finding.index()))
                .forEach(findings::add);
        stored.repeatedIds().forEach(id -> tell(Flaw.ENTRY_TWICE, end, "two rows are entry " + id));
        if (findings.isEmpty()) {
            fence();
        }
        return findings;
    }

    /// An empty database is no other one, but one from before everything.
    private boolean isReplaced() {
        boolean lastIsThere = signed.rows().heldAny() || signed.tiles().heldAny();
        boolean somethingElse = end > 0 || signed.disbelieved() > 0;
        return signed.believed() == 0 && pin.last().size() > 0 && somethingElse && !lastIsThere;
    }

    private void trees() {
        boolean rowsSigned = sweep.rows().isWhole() && signed.rows().isWhole();
        boolean tilesSigned = signed.tiles().isWhole() && signed.tiles().heldAny();
        if (rowsSigned && end >= pin.last().size()) {
            sweep.mismatches().kept().stream()
                    .filter(mismatch -> mismatch.index() < pin.last().size())
                    .map(mismatch -> mismatch.index() / TileAddress.FULL)
                    .distinct()
                    .forEach(tile -> tile(0, tile, "of other hashes than the signed entries have"));
            findings.addAll(sweep.mismatches().ofRows(log, pin.last().size(), end));
            tiles(sweep.rows().differing());
        } else {
            findings.addAll(sweep.mismatches().ofRows(log, 0, end));
            if (tilesSigned) {
                tiles(sweep.tiles().differing());
            } else if (!signed.rows().isWhole()) {
                rewritten();
            }
        }
    }

    private void rewritten() {
        SignedRoots.Agreement rows = signed.rows();
        SignedRoots.Agreement tiles = signed.tiles();
        long from = Math.max(rows.lastHeld(), tiles.lastHeld());
        long to = Math.max(rows.firstFailed(), tiles.firstFailed());
        tell(
                Flaw.HISTORY_REWRITTEN,
                from,
                "entries %d to %d are not those signed at size %d".formatted(from, to - 1, to));
    }

    private void tiles(List<Tile> differing) {
        differing.forEach(tile ->
                tile(
                        tile.address().level(),
                        tile.address().index(),
                        "not what the entries make it"));
    }

    private void tile(int level, long index, String what) {
        tell(Flaw.TILE_CHANGED, index, "tile %d of level %d is %s".formatted(index, level, what));
    }

    /// Rows may be fewer than were signed because the last were cut off, or because the whole
    /// database is an older one: then nothing in it knows of more.
    private void size() {
        boolean told = findings.stream().anyMatch(Diagnosis::saysWhyRowsAreFewer);
        if (end >= pin.last().size() || told) {
            return;
        }
        boolean knowsOfMore =
                signed.largest() > end
                        || stored.fence().filter(fence -> fence.nextIndex() > end).isPresent();
        tell(
                knowsOfMore ? Flaw.TAIL_CUT : Flaw.DATABASE_OLDER,
                end,
                "%d entries were signed, %d are there".formatted(pin.last().size(), end));
    }

    private static boolean saysWhyRowsAreFewer(Finding finding) {
        return finding.flaw() == Flaw.TAIL_CUT || finding.flaw() == Flaw.ROW_MISSING;
    }

    private void fence() {
        Optional<Fence> fence = stored.fence();
        boolean agrees =
                fence.filter(position ->
                                position.nextIndex() == end
                                        && position.treeSize() == end
                                        && position.nextOffset() > checks.lastOffset())
                        .isPresent();
        if (!agrees) {
            tell(Flaw.FENCE_DIFFERS, end, "log_position does not say where the log ends");
        }
    }

    private void tell(Flaw flaw, long index, String detail) {
        findings.add(new Finding(flaw, log, index, detail));
    }
}
