package org.liaison.exchange.platform;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.liaison.exchange.erasure.FollowErasures;
import org.liaison.exchange.trimming.TrimConsumed;
import org.liaison.exchange.trimming.TrimReceipted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Trims in rounds, in a thread of its own that stands in nobody's way. Nothing depends on when; an
/// erasure at home is followed soon.
@Component
class TrimmingRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TrimmingRounds.class);

    private final List<Runnable> works;
    private final Duration interval;
    private final FollowErasures erasures;
    private final Duration soon;
    private @Nullable ScheduledExecutorService thread;

    TrimmingRounds(
            TrimReceipted receipted,
            TrimConsumed consumed,
            FollowErasures erasures,
            @Value("${liaison.trimming.interval:1h}") Duration interval,
            @Value("${liaison.erasure.interval:5s}") Duration soon) {
        this.works = List.of(receipted::trim, consumed::trim);
        this.interval = interval;
        this.erasures = erasures;
        this.soon = soon;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            ScheduledExecutorService starting =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofPlatform().name("trimming").daemon().factory());
            long millis = interval.toMillis();
            var _ =
                    starting.scheduleWithFixedDelay(
                            () -> round(works), millis, millis, TimeUnit.MILLISECONDS);
            long often = soon.toMillis();
            var _ =
                    starting.scheduleWithFixedDelay(
                            () -> round(List.of(erasures::follow)),
                            often,
                            often,
                            TimeUnit.MILLISECONDS);
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

    private static void round(List<Runnable> works) {
        for (Runnable work : works) {
            try {
                work.run();
            } catch (RuntimeException failed) {
                // What could not be trimmed stays; the next round tries again.
                LOG.warn("trimming=failed cause={}", failed.getClass().getName());
            }
        }
    }
}
