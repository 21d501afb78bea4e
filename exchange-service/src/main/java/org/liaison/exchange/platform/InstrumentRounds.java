package org.liaison.exchange.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.liaison.exchange.instrument.FollowInstruments;
import org.liaison.exchange.instrument.SignedInstrument;
import org.liaison.exchange.instrument.TellInstruments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks for instruments every two seconds, in a thread of its own, and tells the other services
/// what counts from now on. What counted at the start is told first.
@Component
class InstrumentRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InstrumentRounds.class);
    private static final long SECONDS = 2;

    private final FollowInstruments follow;
    private final TellInstruments others;
    private final List<SignedInstrument> untold = new ArrayList<>();
    private @Nullable ScheduledExecutorService thread;

    /// Before anything is judged, what is there counts.
    InstrumentRounds(FollowInstruments follow, TellInstruments others) {
        this.follow = follow;
        this.others = others;
        untold.addAll(found());
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            ScheduledExecutorService starting =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofPlatform().name("instruments").daemon().factory());
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

    private List<SignedInstrument> found() {
        FollowInstruments.Found found = follow.look();
        found.taken()
                .forEach(each ->
                        LOG.info(
                                "instrument={} version={} taken=true",
                                each.record().getInstrumentId(),
                                each.record().getVersion()));
        found.refused()
                .forEach(each ->
                        LOG.warn(
                                "instrument={} version={} taken=false because={}",
                                each.ref().id().value(),
                                each.ref().version(),
                                each.fault().name().toLowerCase(Locale.ROOT)));
        return found.taken();
    }

    private void look() {
        try {
            untold.addAll(found());
            others.tell(List.copyOf(untold));
            untold.clear();
        } catch (RuntimeException failed) {
            // What is untold is told in the next round.
            LOG.warn("instruments=unread cause={}", failed.getClass().getName());
        }
    }
}
