package org.liaison.audit.fsck;

import java.util.List;
import org.liaison.audit.fsck.Pin.Unpinned;
import org.liaison.audit.fsck.StoredLog.Cursor;
import org.liaison.audit.fsck.StoredLog.StoredRow;
import org.liaison.audit.tree.LogName;
import org.liaison.log.tree.Hash;

/// Derives a log again and says what is wrong with it.
public final class Examine {

    private final StoredLogs logs;
    private final Anchors anchors;
    private final Told told;

    public Examine(StoredLogs logs, Anchors anchors, Told told) {
        this.logs = logs;
        this.anchors = anchors;
        this.told = told;
    }

    /// Is told how far a long run is.
    @FunctionalInterface
    public interface Told {
        void at(LogName log, long position, long count);
    }

    /// Examines a log as it is now. What was signed is read first: the database must hold at least
    /// that.
    public Report examine(LogName log) {
        try {
            Pin pin = Pin.of(log, anchors);
            return logs.atOneMoment(log, stored -> examine(stored, pin));
        } catch (Unpinned nothing) {
            Finding finding =
                    new Finding(nothing.flaw(), log, 0, String.valueOf(nothing.getMessage()));
            return new Report(log, 0, Hash.EMPTY_TREE, 0, List.of(), List.of(finding));
        }
    }

    private Report examine(StoredLog stored, Pin pin) {
        RowChecks checks = new RowChecks(stored.name(), pin::isGapAt);
        long count = stored.count();
        try (StoredTiles tiles = new StoredTiles(stored);
                SignedRoots signed = new SignedRoots(pin, stored.checkpoints());
                Cursor<StoredRow> rows = stored.rows()) {
            Sweep sweep =
                    new Sweep(
                            checks,
                            tiles,
                            signed,
                            position -> told.at(stored.name(), position, count));
            long end = sweep.run(rows);
            checks.finish(end, stored.chainEnds());
            List<Finding> findings =
                    new Diagnosis(stored, sweep, signed, checks, pin, end)
                            .findings(tiles.beyond(end));
            return new Report(
                    stored.name(),
                    count,
                    sweep.rows().rootSoFar(),
                    signed.rows().lastHeld(),
                    pin.gaps(),
                    findings);
        }
    }
}
