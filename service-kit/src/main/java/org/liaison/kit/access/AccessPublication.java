package org.liaison.kit.access;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.JdbcTemplate;

/// Whether a committed row of the access log has left for the log of the office, or its evidence is
/// still pending: it is on record here, and nobody else has it yet (situation T19).
public final class AccessPublication {

    /// What a relay that works needs for a row, several times over.
    private static final long PATIENCE_MILLIS = 250;

    private static final String PUBLISHED =
            """
            select exists (
                select from access_log row, access_relay relay
                where row.entry_id = ? and row.position <= relay.position)
            """;

    private final JdbcTemplate jdbc;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final AtomicLong moves = new AtomicLong();

    /// How far the relay had moved when a row did not leave in time.
    private volatile long stuckAt = -1;

    public AccessPublication(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether the entry has left. Waits a moment for it, unless the relay has not moved since an
    /// earlier one did not leave in time: in an outage nobody waits, and once it is over all do.
    ///
    /// @param entryId of a committed row
    public boolean hasLeft(UUID entryId) {
        long seen = moves.get();
        long patience = seen == stuckAt ? 0 : TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        boolean left = isPublished(entryId);
        while (!left && patience > 0) {
            patience = awaitMove(seen, patience);
            seen = moves.get();
            left = isPublished(entryId);
        }
        if (!left) {
            stuckAt = seen;
        }
        return left;
    }

    /// What is left of the patience; nothing if nothing moved.
    private long awaitMove(long seen, long patience) {
        lock.lock();
        try {
            long left = patience;
            while (moves.get() == seen && left > 0) {
                left = moved.awaitNanos(left);
            }
            return left;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            lock.unlock();
        }
    }

    /// The relay says that it marked rows.
    public void moved() {
        lock.lock();
        try {
            moves.incrementAndGet();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isPublished(UUID entryId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(PUBLISHED, Boolean.class, entryId));
    }
}
