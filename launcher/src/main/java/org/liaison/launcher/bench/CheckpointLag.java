package org.liaison.launcher.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.liaison.launcher.bench.AuditTables.Reach;

/// How long after a batch is committed a checkpoint covers it; and how fast the log grows.
///
/// Looks every few milliseconds. A batch is first seen a little late, and so is its checkpoint.
final class CheckpointLag {

    private static final long WINDOW = Duration.ofSeconds(10).toNanos();

    private final AuditTables tables;
    private final Deque<Seen> uncovered = new ArrayDeque<>();
    private final List<Double> millis = new ArrayList<>();
    private final List<Double> windows = new ArrayList<>();
    private Seen windowStart;
    private Reach reach;

    private record Seen(long size, long at) {}

    CheckpointLag(AuditTables tables) throws SQLException {
        this.tables = tables;
        this.reach = tables.reach();
        this.windowStart = new Seen(reach.integrated(), System.nanoTime());
    }

    Reach look() throws SQLException {
        Reach now = tables.reach();
        long at = System.nanoTime();
        if (now.integrated() > reach.integrated()) {
            uncovered.add(new Seen(now.integrated(), at));
        }
        while (!uncovered.isEmpty() && uncovered.getFirst().size() <= now.signed()) {
            millis.add((at - uncovered.removeFirst().at()) / 1e6);
        }
        if (at - windowStart.at() >= WINDOW) {
            windows.add((now.integrated() - windowStart.size()) / ((at - windowStart.at()) / 1e9));
            windowStart = new Seen(now.integrated(), at);
        }
        reach = now;
        return now;
    }

    /// One for each batch that was seen.
    List<Double> millis() {
        return List.copyOf(millis);
    }

    /// Entries a second committed, in windows of ten seconds.
    List<Double> windows() {
        return List.copyOf(windows);
    }
}
