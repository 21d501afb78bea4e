package org.liaison.audit.ledger.postgres;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liaison.audit.ledger.Alarm;
import org.liaison.audit.ledger.Ledger;
import org.liaison.audit.ledger.Line;
import org.liaison.audit.ledger.LogStopped;
import org.liaison.audit.ledger.Received;
import org.liaison.audit.ledger.Received.Illegible;
import org.liaison.audit.ledger.Received.Legible;
import org.liaison.audit.ledger.postgres.LedgerTable.Numbered;
import org.liaison.audit.tree.LogTrees;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// One log in PostgreSQL. The fence row is locked first, so there is one sequencer however many
/// replicas run. The tree over the log grows in the same transaction.
final class PostgresLedger<L extends Line> implements Ledger<L> {

    /// Lines integrated at a time that an earlier version appended without a tree.
    private static final int CATCH_UP = 5_000;

    private final LedgerTable<L> table;
    private final LogTrees trees;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final PassedRecords<L> passed;
    private final LedgerAlarms alarms;

    PostgresLedger(
            LedgerTable<L> table,
            LogTrees trees,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.trees = trees;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.passed = new PassedRecords<>(table, jdbc);
        this.alarms = new LedgerAlarms(table.log(), jdbc);
    }

    private record Fence(long nextOffset, long nextIndex, long treeSize, boolean isStopped) {}

    @Override
    public Appended append(List<Received<L>> batch) {
        // Thrown behind the transaction: that the log stopped, and the alarm, are kept.
        return transaction
                .execute(status -> judge(lock(), batch))
                .orElseThrow(() -> new LogStopped(table.log().code(), Alarm.BEGUN_ANEW));
    }

    private Optional<Appended> judge(Fence fence, List<Received<L>> batch) {
        if (fence.isStopped()) {
            return Optional.empty();
        }
        Map<Boolean, List<Received<L>>> passedOrFresh =
                batch.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        received -> received.offset() < fence.nextOffset()));
        Optional<Received<L>> unknown = passed.firstUnknown(of(passedOrFresh, true));
        if (unknown.isPresent()) {
            stop(unknown.get());
            return Optional.empty();
        }
        List<Received<L>> fresh = of(passedOrFresh, false);
        return Optional.of(
                fresh.isEmpty() ? new Appended(0, 0, 0, fence.nextIndex()) : append(fence, fresh));
    }

    private static <T> List<T> of(Map<Boolean, List<T>> parts, boolean which) {
        return parts.getOrDefault(which, List.of());
    }

    private void stop(Received<L> unknown) {
        alarms.raise(
                List.of(
                        alarm(
                                Alarm.BEGUN_ANEW,
                                unknown.offset(),
                                switch (unknown) {
                                    case Legible<L>(long offset, L line) -> line.entryId();
                                    case Illegible<L> none -> none.reason();
                                })));
        jdbc.update(
                "update log_position set stopped = ? where log = ?",
                Alarm.BEGUN_ANEW,
                table.log().code());
    }

    @Override
    public long nextOffset() {
        return jdbc.queryForList(
                        "select next_offset from log_position where log = ?",
                        Long.class,
                        table.log().code())
                .getFirst();
    }

    private Fence lock() {
        return jdbc.queryForObject(
                """
                select next_offset, next_index, tree_size, stopped is not null from log_position
                where log = ? for update\
                """,
                (row, number) ->
                        new Fence(
                                row.getLong(1), row.getLong(2), row.getLong(3), row.getBoolean(4)),
                table.log().code());
    }

    private Appended append(Fence fence, List<Received<L>> fresh) {
        Sorted sorted = new Sorted(fence.nextIndex(), table.known(idsOf(fresh)));
        fresh.forEach(sorted::take);
        List<Numbered<L>> lines = sorted.lines;
        List<Alarm> raised = sorted.alarms;
        for (Numbered<L> broken : table.outOfChain(lines)) {
            raised.add(alarm(Alarm.CHAIN_BROKEN, broken.offset(), broken.line().entryId()));
        }
        for (Illegible<L> none : sorted.unreadable) {
            raised.add(alarm(Alarm.UNREADABLE, none.offset(), none.reason()));
        }
        table.insert(lines);
        grow(fence, lines);
        alarms.keep(sorted.unreadable);
        alarms.raise(raised);
        long nextIndex = fence.nextIndex() + lines.size();
        move(fresh.getLast().offset() + 1, nextIndex);
        return new Appended(lines.size(), sorted.repeated, raised.size(), nextIndex);
    }

    private void grow(Fence fence, List<Numbered<L>> lines) {
        long size = fence.treeSize();
        while (size < fence.nextIndex()) {
            int missing = (int) Math.min(CATCH_UP, fence.nextIndex() - size);
            List<byte[]> earlier = table.leaves(size, missing);
            if (earlier.size() != missing) {
                throw new IllegalStateException("The log has fewer lines than its position says");
            }
            trees.integrate(table.log(), size, earlier);
            size += missing;
        }
        trees.integrate(
                table.log(),
                size,
                lines.stream().map(numbered -> numbered.line().leaf().bytes()).toList());
    }

    /// What a batch is made of: new lines, repeated ones, others under a known id, unreadable ones.
    private final class Sorted {

        private final List<Numbered<L>> lines = new ArrayList<>();
        private final List<Alarm> alarms = new ArrayList<>();
        private final List<Illegible<L>> unreadable = new ArrayList<>();
        private final Map<String, String> known;
        private final long firstIndex;
        private int repeated;

        Sorted(long firstIndex, Map<String, String> known) {
            this.firstIndex = firstIndex;
            this.known = new HashMap<>(known);
        }

        void take(Received<L> received) {
            switch (received) {
                case Illegible<L> none -> unreadable.add(none);
                case Legible<L>(long offset, L line) -> {
                    String before = known.putIfAbsent(line.entryId(), line.says());
                    if (before == null) {
                        lines.add(new Numbered<>(firstIndex + lines.size(), offset, line));
                    } else if (before.equals(line.says())) {
                        repeated++;
                    } else {
                        alarms.add(alarm(Alarm.ENTRY_DIFFERS, offset, line.entryId()));
                    }
                }
            }
        }
    }

    private List<String> idsOf(List<Received<L>> fresh) {
        List<String> ids = new ArrayList<>();
        for (Received<L> received : fresh) {
            if (received instanceof Legible<L>(long offset, L line)) {
                ids.add(line.entryId());
            }
        }
        return ids;
    }

    private Alarm alarm(String code, long offset, String subject) {
        return new Alarm(clock.instant(), table.log().code(), code, offset, subject);
    }

    private void move(long nextOffset, long nextIndex) {
        jdbc.update(
                """
                update log_position set next_offset = ?, next_index = ?, tree_size = ?
                where log = ?\
                """,
                nextOffset,
                nextIndex,
                nextIndex,
                table.log().code());
    }
}
