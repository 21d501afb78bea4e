package org.liaison.exchange.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.schemas.exchange.ChannelHeartbeat;
import org.liaison.schemas.exchange.Digest;
import org.liaison.testkit.MutableClock;

/// A partner whose cluster cuts, floods or kills its own bridge falls silent: that is seen at the
/// desk, and nothing is said of the others.
class ChannelHealthTest {

    private static final String SILENT = "exchange.cn.es";
    private static final String WELL = "exchange.fr.es";
    private static final Duration BEAT = Duration.ofMinutes(1);

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-23T10:00:00Z"));
    private final KeptAlarms alarms = new KeptAlarms();
    private final ChannelHealth health =
            new ChannelHealth(settings(), new HeartbeatSettings(BEAT), alarms, clock);

    @BeforeEach
    void bothAreWell() {
        health.watch();
        clock.advance(Duration.ofSeconds(1));
        beats(SILENT);
        beats(WELL);
    }

    @Test
    void raisesOneAlarmForTheChannelThatFellSilentAndNoneForTheOther() {
        // when
        List<ChannelAlarm> early = beatsOfTheOther(HeartbeatSettings.MISSED_ALARM - 1);
        List<ChannelAlarm> silent = beatsOfTheOther(1);
        List<ChannelAlarm> later = beatsOfTheOther(5);
        // then
        assertThat(early).isEmpty();
        assertThat(silent)
                .extracting(ChannelAlarm::channel, ChannelAlarm::code)
                .containsExactly(tuple(SILENT, AlarmCode.MISSED_HEARTBEATS));
        assertThat(later).isEmpty();
    }

    @Test
    void showsTheAlarmAtTheDeskAndTheOtherChannelAsWell() {
        // when
        alarms.keep(beatsOfTheOther(HeartbeatSettings.MISSED_ALARM));
        // then
        assertThat(inbound("cn").alarms())
                .extracting(KeptAlarm::code)
                .containsExactly(AlarmCode.MISSED_HEARTBEATS);
        assertThat(inbound("cn").missedBeats()).isEqualTo(HeartbeatSettings.MISSED_ALARM);
        assertThat(inbound("fr").alarms()).isEmpty();
        assertThat(inbound("fr").missedBeats()).isZero();
        assertThat(inbound("fr").lastHeartbeatAt()).isEqualTo(clock.instant());
    }

    @Test
    void raisesItAgainOnlyAfterThePartnerWasHeard() {
        // given
        beatsOfTheOther(HeartbeatSettings.MISSED_ALARM);
        // when
        beats(SILENT);
        List<ChannelAlarm> again = beatsOfTheOther(HeartbeatSettings.MISSED_ALARM);
        // then
        assertThat(again).extracting(ChannelAlarm::channel).containsExactly(SILENT);
    }

    private List<ChannelAlarm> beatsOfTheOther(int beats) {
        List<ChannelAlarm> raised = new ArrayList<>();
        for (int beat = 0; beat < beats; beat++) {
            clock.advance(BEAT);
            beats(WELL);
            raised.addAll(health.silent());
        }
        return raised;
    }

    private void beats(String channel) {
        assertThat(
                        health.heard(
                                new ChannelHeartbeat(
                                        channel, 0L, new Digest(new byte[32]), clock.instant()),
                                null))
                .isEmpty();
    }

    private ChannelView inbound(String partner) {
        return health.views().stream()
                .filter(view -> view.partner().equals(partner) && view.direction() == Direction.IN)
                .findFirst()
                .orElseThrow();
    }

    private static OfficeSettings settings() {
        return new OfficeSettings(
                "es",
                "ES",
                "ucrif",
                ZoneId.of("Europe/Madrid"),
                List.of("cn", "fr"),
                Path.of("nowhere"),
                0);
    }

    private static final class KeptAlarms implements Alarms {

        private final List<ChannelAlarm> kept = new ArrayList<>();

        @Override
        public void keep(List<ChannelAlarm> alarms) {
            kept.addAll(alarms);
        }

        @Override
        public boolean kept(String channel, Set<AlarmCode> codes, long sequence) {
            return false;
        }

        @Override
        public List<KeptAlarm> newest(String channel, int limit) {
            return kept.stream()
                    .filter(alarm -> alarm.channel().equals(channel))
                    .map(alarm ->
                            new KeptAlarm(1, channel, alarm.code(), alarm.sequence(), alarm.at()))
                    .toList();
        }
    }
}
