package org.liaison.exchange.platform;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.liaison.exchange.backlog.EvidenceBacklog;
import org.liaison.exchange.channel.AlarmCode;
import org.liaison.exchange.channel.Alarms;
import org.liaison.exchange.channel.ChannelAlarm;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.schemas.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks at the backlog every ten seconds, in a thread of its own that stands in nobody's way.
@Component
class BacklogRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BacklogRounds.class);
    private static final long SECONDS = 10;

    private final EvidenceBacklog backlog;
    private final OfficeSettings office;
    private final Alarms alarms;
    private final Clock clock;
    private @Nullable ScheduledExecutorService thread;

    BacklogRounds(EvidenceBacklog backlog, OfficeSettings office, Alarms alarms, Clock clock) {
        this.backlog = backlog;
        this.office = office;
        this.alarms = alarms;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            ScheduledExecutorService starting =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofPlatform().name("backlog").daemon().factory());
            var _ = starting.scheduleWithFixedDelay(this::look, 0, SECONDS, TimeUnit.SECONDS);
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

    /// It concerns every channel that leaves.
    private List<ChannelAlarm> stopped() {
        return office.partners().stream()
                .map(partner ->
                        new ChannelAlarm(
                                Topics.exchange(office.office(), partner),
                                AlarmCode.LOG_STOPPED,
                                0,
                                clock.instant()))
                .toList();
    }

    private void look() {
        try {
            boolean before = backlog.isOld();
            boolean stoppedBefore = backlog.isStopped();
            backlog.look();
            if (backlog.isStopped() && !stoppedBefore) {
                alarms.keep(stopped());
            }
            if (backlog.isOld() != before) {
                LOG.warn("evidence=behind old={} stopped={}", backlog.isOld(), backlog.isStopped());
            }
        } catch (RuntimeException unknown) {
            LOG.warn("evidence=unknown cause={}", unknown.getClass().getName());
        }
    }
}
