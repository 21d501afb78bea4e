package org.liaison.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MutableClockTest {

    @Test
    void standsStillUntilMoved() {
        // given
        MutableClock clock = MutableClock.at("2026-03-02T09:00:00Z");
        Clock inShanghai = clock.withZone(ZoneId.of("Asia/Shanghai"));

        // when
        clock.advance(Duration.ofHours(8));

        // then
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-02T17:00:00Z"));
        assertThat(inShanghai.instant()).isEqualTo(clock.instant());
    }
}
