package org.liaison.exchange.platform;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.liaison.exchange.backlog.EvidenceBacklog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks at the backlog twice a minute, in a thread of its own that stands in nobody's way.
@Component
class BacklogRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BacklogRounds.class);
    private static final long SECONDS = 30;

    private final EvidenceBacklog backlog;
    private @Nullable ScheduledExecutorService thread;

    BacklogRounds(EvidenceBacklog backlog) {
        this.backlog = backlog;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            ScheduledExecutorService starting =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofPlatform().name("backlog").daemon().factory());
            var _ = starting.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
            thread = starting;
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = thread;
        thread = null;
        if (running != null) {
            running.shutdownNow();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void look() {
        try {
            boolean before = backlog.isOld();
            backlog.look();
            if (backlog.isOld() != before) {
                LOG.warn("evidence=behind old={}", backlog.isOld());
            }
        } catch (RuntimeException unknown) {
            LOG.warn("evidence=unknown cause={}", unknown.getClass().getName());
        }
    }
}
