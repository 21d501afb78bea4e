package org.liaison.audit.fsck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.liaison.audit.fsck.StoredLog.ChainEnd;
import org.liaison.audit.fsck.StoredLog.StoredRow;
import org.liaison.audit.ledger.AccessLine;
import org.liaison.audit.ledger.AccessLine.Link;
import org.liaison.audit.ledger.Line;
import org.liaison.audit.tree.LogName;
import org.liaison.kit.avro.UnreadableRecord;

/// What can be said of a row without the tree: that its columns follow from its bytes, its offset
/// from the one before, and its link from the chain of its service.
final class RowChecks {

    private static final int MOST_KEPT = 1_000;

    private final LogName log;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Link> ends = new HashMap<>();
    private final LongPredicate isGapAt;
    private final Set<String> beforeGap = new HashSet<>();
    private long lastOffset = -1;

    /// @param isGapAt whether a topic and the chains begin anew at that index
    RowChecks(LogName log, LongPredicate isGapAt) {
        this.log = log;
        this.isGapAt = isGapAt;
    }

    void check(StoredRow row) {
        passGap(row.index());
        if (row.offset() <= lastOffset) {
            tell(Flaw.COLUMN_DIFFERS, row.index(), "topic_offset does not ascend");
        }
        lastOffset = Math.max(lastOffset, row.offset());
        try {
            Line line = Columns.line(log, row.leaf().bytes());
            columns(row, Columns.of(line));
            if (line instanceof AccessLine access) {
                link(row.index(), access.link());
            }
        } catch (UnreadableRecord unreadable) {
            tell(Flaw.ENTRY_UNREADABLE, row.index(), "its bytes are no entry");
        }
    }

    private void passGap(long index) {
        if (isGapAt.test(index)) {
            lastOffset = -1;
            beforeGap.addAll(ends.keySet());
        }
    }

    private void columns(StoredRow row, List<String> derived) {
        if (row.columns().equals(derived)) {
            return;
        }
        List<String> names = Columns.names(log);
        for (int i = 0; i < names.size(); i++) {
            if (!row.columns().get(i).equals(derived.get(i))) {
                tell(
                        Flaw.COLUMN_DIFFERS,
                        row.index(),
                        names.get(i) + " is not what the entry says");
            }
        }
    }

    private void link(long index, Link link) {
        Link end = ends.getOrDefault(link.service(), Link.start(link.service()));
        boolean goesOn = beforeGap.remove(link.service()) && link.sound();
        if (!link.follows(end) && !goesOn) {
            tell(
                    Flaw.CHAIN_BROKEN,
                    index,
                    "row %d of %s does not follow from row %d"
                            .formatted(link.position(), link.service(), end.position()));
        }
        ends.put(link.service(), link);
    }

    /// Called behind the last row. Compares where the chains end with where the database says they
    /// end.
    void finish(long size, List<ChainEnd> stored) {
        passGap(size);
        Map<String, String> said = new HashMap<>();
        stored.forEach(end -> said.put(end.service(), end.position() + " " + end.hash()));
        Map<String, String> derived = new HashMap<>();
        ends.forEach((service, link) -> derived.put(service, link.position() + " " + link.hash()));
        if (!said.equals(derived)) {
            tell(Flaw.CHAIN_BROKEN, size, "access_chain does not say where the chains end");
        }
    }

    /// The largest offset of a row; -1 if there is none.
    long lastOffset() {
        return lastOffset;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void tell(Flaw flaw, long index, String detail) {
        if (findings.size() < MOST_KEPT) {
            findings.add(new Finding(flaw, log, index, detail));
        }
    }
}
