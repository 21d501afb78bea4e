package org.liaison.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.problem.SafeTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// One thread that carries committed rows to Kafka, one relay per table among all replicas: whoever
/// holds the advisory lock. The lock lives in the same database session that reads and marks, so a
/// relay that lost it can mark nothing.
///
/// A crash between sending and marking sends twice; ids that follow from their cause make that
/// harmless.
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final long IDLE_MILLIS = 250;
    private static final long STUCK_MILLIS = 1_000;

    private final String name;
    private final long lock;
    private final DataSource database;
    private final RelayBatch batch;
    private final Semaphore wakes = new Semaphore(0);
    private volatile @Nullable Thread thread;

    public OutboxRelay(String name, long lock, DataSource database, RelayBatch batch) {
        this.name = name;
        this.lock = lock;
        this.database = database;
        this.batch = batch;
    }

    /// Says that there is something to publish: called after a commit, by any thread.
    public void wake() {
        if (wakes.availablePermits() == 0) {
            wakes.release();
        }
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            // Assigned before it runs: the first thing it asks is whether it is the relay.
            Thread starting = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
            thread = starting;
            starting.start();
        }
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (isRunning()) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(true);
                relay(connection);
            } catch (SQLException | KafkaException | IllegalStateException outage) {
                LOG.warn("relay={} outage={}", name, SafeTrace.of(outage));
                rest(STUCK_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void relay(Connection connection) throws SQLException, InterruptedException {
        if (!locked(connection, "select pg_try_advisory_lock(?)")) {
            rest(STUCK_MILLIS);
            return;
        }
        try {
            while (isRunning()) {
                switch (batch.publishNext(connection)) {
                    case IDLE -> rest(IDLE_MILLIS);
                    case STUCK -> {
                        LOG.warn("relay={} stuck=true", name);
                        // Not a rest: each new row would end it and the stuck one be tried at once.
                        TimeUnit.MILLISECONDS.sleep(STUCK_MILLIS);
                    }
                    case MORE -> {}
                }
            }
        } finally {
            if (!connection.isClosed()) {
                locked(connection, "select pg_advisory_unlock(?)");
            }
        }
    }

    private boolean locked(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, lock);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private void rest(long millis) {
        try {
            if (wakes.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                wakes.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
