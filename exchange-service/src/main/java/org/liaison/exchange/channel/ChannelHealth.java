package org.liaison.exchange.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.schemas.Topics;
import org.liaison.schemas.exchange.ChannelHeartbeat;

/// Whether each channel is well. Written by the thread that reads the topics, read by any. Of
/// several processes of this service only the one that reads the channels knows.
public final class ChannelHealth {

    private static final int ALARMS_SHOWN = 20;

    private record Beat(Instant heardAt, long sequence, boolean alarmed) {}

    private final OfficeSettings office;
    private final HeartbeatSettings settings;
    private final Alarms alarms;
    private final Clock clock;
    private volatile Instant start;
    private volatile boolean watched;
    private final Map<String, Long> sequences = new ConcurrentHashMap<>();
    private final Map<String, Beat> beats = new ConcurrentHashMap<>();
    private final Map<String, Long> behind = new ConcurrentHashMap<>();
    private final Map<String, Long> receipted = new ConcurrentHashMap<>();

    public ChannelHealth(
            OfficeSettings office, HeartbeatSettings settings, Alarms alarms, Clock clock) {
        this.office = office;
        this.settings = settings;
        this.alarms = alarms;
        this.clock = clock;
        this.start = clock.instant();
    }

    /// This process reads the channels from now on: silence counts from here.
    public void watch() {
        start = clock.instant();
        beats.clear();
        behind.clear();
        watched = true;
    }

    /// Another process reads the channels; what is known here grows old.
    public void ignore() {
        watched = false;
    }

    /// Whether this process reads the channels.
    public boolean isWatched() {
        return watched;
    }

    /// The last sequence of a channel that was sent or arrived.
    public void sequence(String channel, long sequence) {
        sequences.merge(channel, sequence, Math::max);
    }

    /// The partner gave a receipt for every message of a channel up to this sequence.
    public void receipted(String channel, long sequence) {
        receipted.put(channel, sequence);
    }

    /// A heartbeat of ours was committed.
    public void sent(String channel, Instant at) {
        beats.put(channel, new Beat(at, sequences.getOrDefault(channel, 0L), false));
    }

    /// A heartbeat arrived. An alarm when what it told at the beat before still did not arrive, or
    /// when the history it tells is not ours.
    public Optional<ChannelAlarm> heard(
            ChannelHeartbeat heartbeat, @Nullable ChannelPosition arrived) {
        String channel = heartbeat.getChannel();
        Instant now = clock.instant();
        long here = arrived == null ? 0 : arrived.sequence();
        beats.put(channel, new Beat(now, here, false));
        long told = heartbeat.getLastSequence();
        Long toldBefore = told > here ? behind.put(channel, told) : behind.remove(channel);
        if (told > here && toldBefore != null && toldBefore > here) {
            return Optional.of(new ChannelAlarm(channel, AlarmCode.BEHIND, here + 1, now));
        }
        boolean sameHistory =
                arrived == null
                        || told != here
                        || heartbeat.getRunningDigest().equals(arrived.digest());
        return sameHistory
                ? Optional.empty()
                : Optional.of(new ChannelAlarm(channel, AlarmCode.OTHER_HISTORY, here, now));
    }

    /// An alarm for each partner that fell silent since the last question.
    public List<ChannelAlarm> silent() {
        List<ChannelAlarm> silent = new ArrayList<>();
        Instant now = clock.instant();
        for (String partner : office.partners()) {
            String channel = Topics.exchange(partner, office.office());
            Beat last = beats.getOrDefault(channel, new Beat(start, 0, false));
            if (!last.alarmed() && missed(last.heardAt(), now) >= HeartbeatSettings.MISSED_ALARM) {
                beats.put(channel, new Beat(last.heardAt(), last.sequence(), true));
                silent.add(
                        new ChannelAlarm(
                                channel,
                                AlarmCode.MISSED_HEARTBEATS,
                                sequences.getOrDefault(channel, 0L),
                                now));
            }
        }
        return silent;
    }

    /// Both directions with every partner.
    public List<ChannelView> views() {
        List<ChannelView> views = new ArrayList<>();
        for (String partner : office.partners()) {
            views.add(view(partner, Direction.OUT, Topics.exchange(office.office(), partner)));
            views.add(view(partner, Direction.IN, Topics.exchange(partner, office.office())));
        }
        return views;
    }

    private ChannelView view(String partner, Direction direction, String channel) {
        Beat last = beats.get(channel);
        Instant since = last == null ? start : last.heardAt();
        boolean known = !(last == null) && !last.heardAt().equals(start);
        return new ChannelView(
                partner,
                direction,
                sequences.getOrDefault(channel, 0L),
                receipted.get(channel),
                known ? since : null,
                missed(since, clock.instant()),
                alarms.newest(channel, ALARMS_SHOWN));
    }

    private long missed(Instant since, Instant now) {
        return Math.max(0, Duration.between(since, now).dividedBy(settings.interval()));
    }
}
