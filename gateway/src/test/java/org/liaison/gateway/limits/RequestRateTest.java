package org.liaison.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.liaison.testkit.MutableClock;

class RequestRateTest {

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-22T10:00:05Z"));
    private final RequestRate rate = new RequestRate(2, clock);

    @Test
    void refusesOneTooManyInAMinute() {
        assertThat(rate.allows("a")).isTrue();
        assertThat(rate.allows("a")).isTrue();
        assertThat(rate.allows("a")).isFalse();
        assertThat(rate.allows("b")).isTrue();
        assertThat(rate.secondsToWait()).isEqualTo(56);
    }

    @Test
    void startsAgainInTheNextMinute() {
        rate.allows("a");
        rate.allows("a");

        clock.advance(Duration.ofMinutes(1));

        assertThat(rate.allows("a")).isTrue();
    }
}
