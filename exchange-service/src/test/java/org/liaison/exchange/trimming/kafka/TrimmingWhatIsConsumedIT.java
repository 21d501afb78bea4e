package org.liaison.exchange.trimming.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.exchange.channel.ArrivedOffsets;
import org.liaison.exchange.fixture.TwoOffices;
import org.liaison.exchange.trimming.TrimConsumed;
import org.liaison.schemas.Topics;
import org.liaison.testkit.MutableClock;

/// Topics inside the office and channels from a partner, on a real broker: consumed and a week old.
class TrimmingWhatIsConsumedIT {

    private static final Duration MORE_THAN_A_WEEK = Duration.ofDays(7).plusMinutes(1);
    private static final Duration LESS_THAN_A_WEEK = Duration.ofDays(7).minusMinutes(1);
    private static final String IN = "exchange.cn.es";

    private final OfficeTopics topics = new OfficeTopics();
    private final ArrivedOffsets arrived = new ArrivedOffsets();
    private final MutableClock clock = MutableClock.at(Clock.systemUTC().instant());
    private final TrimConsumed trimmer =
            new TrimConsumed(TwoOffices.settings("es"), topics.trimmable(), arrived, clock);

    @BeforeEach
    void create() {
        topics.create(Topics.CASE_AUTHORISATIONS, 2);
        topics.create(Topics.CASE_OUTCOMES, 1);
        topics.create(Topics.CASE_DELIVERIES, 1);
        topics.create(Topics.CASE_ERASURES, 1);
        topics.create(Topics.CASE_ERASED, 1);
        topics.create(Topics.AUDIT_TO_PARTNERS, 1);
        topics.create(Topics.AUDIT_FROM_PARTNERS, 1);
        topics.create(IN, 1);
        topics.create("evidence.cn.es", 1);
    }

    @AfterEach
    void stop() {
        topics.close();
    }

    @Test
    void deletesWhatWasConsumedAWeekAfterItWasWritten() {
        // given
        topics.write(Topics.CASE_OUTCOMES, 0, 5);
        topics.write(Topics.CASE_AUTHORISATIONS, 0, 3);
        topics.write(Topics.CASE_AUTHORISATIONS, 1, 3);
        topics.consumed("case-service", Topics.CASE_OUTCOMES, 0, 3);
        topics.consumed("exchange-service", Topics.CASE_AUTHORISATIONS, 1, 4);

        // when
        clock.advance(MORE_THAN_A_WEEK);
        trimmer.trim();

        // then
        assertThat(topics.offsets(Topics.CASE_OUTCOMES, 0)).containsExactly(3L, 4L);
        assertThat(topics.offsets(Topics.CASE_AUTHORISATIONS, 0)).containsExactly(0L, 1L, 2L);
        assertThat(topics.offsets(Topics.CASE_AUTHORISATIONS, 1)).isEmpty();
    }

    @Test
    void keepsEverythingForAWeek() {
        // given
        topics.write(Topics.CASE_DELIVERIES, 0, 5);
        topics.consumed("case-service", Topics.CASE_DELIVERIES, 0, 5);

        // when
        clock.advance(LESS_THAN_A_WEEK);
        trimmer.trim();

        // then
        assertThat(topics.offsets(Topics.CASE_DELIVERIES, 0)).hasSize(5);
    }

    @Test
    void doesNotWaitAWeekForWhatWasWrittenBeforeAnErasure() {
        // given
        topics.write(Topics.CASE_DELIVERIES, 0, 5);
        topics.consumed("case-service", Topics.CASE_DELIVERIES, 0, 5);
        Instant erased = Clock.systemUTC().instant().plusMillis(1);
        await().until(() -> Clock.systemUTC().instant().isAfter(erased));
        topics.write(Topics.CASE_DELIVERIES, 0, 2);

        // when
        boolean whole = trimmer.trimWrittenBefore(erased);

        // then: what was written since stays its week
        assertThat(whole).isTrue();
        assertThat(topics.offsets(Topics.CASE_DELIVERIES, 0)).hasSize(2);
    }

    @Test
    void saysThatARecordFromBeforeAnErasureIsLeftWhileNobodyConsumedIt() {
        // given
        topics.write(Topics.CASE_DELIVERIES, 0, 5);
        topics.consumed("case-service", Topics.CASE_DELIVERIES, 0, 4);
        topics.write(Topics.CASE_AUTHORISATIONS, 1, 1);
        Instant erased = Clock.systemUTC().instant().plusMillis(1);

        // when
        boolean early = trimmer.trimWrittenBefore(erased);
        topics.consumed("case-service", Topics.CASE_DELIVERIES, 0, 5);
        boolean stillOne = trimmer.trimWrittenBefore(erased);
        topics.consumed("exchange-service", Topics.CASE_AUTHORISATIONS, 1, 1);
        boolean whole = trimmer.trimWrittenBefore(erased);

        // then
        assertThat(early).isFalse();
        assertThat(stillOne).isFalse();
        assertThat(whole).isTrue();
        assertThat(topics.offsets(Topics.CASE_DELIVERIES, 0)).isEmpty();
    }

    @Test
    void keepsWhatAnotherGroupConsumed() {
        // given
        topics.write(Topics.CASE_DELIVERIES, 0, 5);
        topics.consumed("exchange-service", Topics.CASE_DELIVERIES, 0, 5);

        // when
        clock.advance(Duration.ofDays(365));
        trimmer.trim();

        // then
        assertThat(topics.offsets(Topics.CASE_DELIVERIES, 0)).hasSize(5);
    }

    @Test
    void keepsTheMessageByWhichAPartnersChannelStandsAndAllBehindIt() {
        // given: the last message in order is the third; two came again behind it
        topics.write(IN, 0, 5);
        topics.consumed("exchange-service", IN, 0, 5);
        arrived.stands(IN, 2);

        // when
        clock.advance(MORE_THAN_A_WEEK);
        trimmer.trim();

        // then
        assertThat(topics.offsets(IN, 0)).containsExactly(2L, 3L, 4L);
    }

    @Test
    void leavesAPartnersChannelAloneWhileItIsNotKnownWhereItStands() {
        // given: nothing came since the start, or what came is not consumed for sure
        topics.write(IN, 0, 5);
        topics.write("evidence.cn.es", 0, 5);
        topics.consumed("exchange-service", IN, 0, 5);
        topics.consumed("exchange-service", "evidence.cn.es", 0, 4);
        arrived.stands("evidence.cn.es", 4);

        // when
        clock.advance(MORE_THAN_A_WEEK);
        trimmer.trim();

        // then
        assertThat(topics.offsets(IN, 0)).hasSize(5);
        assertThat(topics.offsets("evidence.cn.es", 0)).hasSize(5);
    }
}
