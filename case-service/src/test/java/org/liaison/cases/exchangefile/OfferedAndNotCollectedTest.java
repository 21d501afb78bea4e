package org.liaison.cases.exchangefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.cases.exchangefile.ExchangeFileFixture.NINE;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liaison.cases.instrument.InstrumentFixture;
import org.liaison.policy.message.MessageKind;
import org.liaison.policy.time.DueTime;
import org.liaison.policy.time.LimitNature;

/// Situation T18: a partner does not collect.
class OfferedAndNotCollectedTest {

    @Test
    void saysSoAfterFourHours() {
        // given
        ThreadMessage offered = request(false, new MessageProgress.Offered(NINE));
        // then
        assertThat(OfferState.of(offered, NINE.plus(Duration.ofMinutes(239))))
                .isEqualTo(OfferState.OFFERED);
        assertThat(OfferState.of(offered, NINE.plus(Duration.ofHours(4))))
                .isEqualTo(OfferState.NOT_COLLECTED);
    }

    @Test
    void saysSoAfterFifteenMinutesWhenUrgent() {
        // given
        ThreadMessage offered = request(true, new MessageProgress.Offered(NINE));
        // then
        assertThat(OfferState.of(offered, NINE.plus(Duration.ofMinutes(14))))
                .isEqualTo(OfferState.OFFERED);
        assertThat(OfferState.of(offered, NINE.plus(Duration.ofMinutes(15))))
                .isEqualTo(OfferState.NOT_COLLECTED);
    }

    @Test
    void countsFromTheTrueCollectionOnceItComes() {
        // given
        Instant collected = NINE.plus(Duration.ofHours(30));
        // when
        ThreadMessage request =
                request(false, new MessageProgress.Offered(NINE))
                        .progressed(new MessageProgress.Delivered(collected));
        // then
        assertThat(OfferState.of(request, collected)).isEqualTo(OfferState.COLLECTED);
        assertThat(DueTimes.of(request, InstrumentFixture.treaty()))
                .contains(new DueTime(collected.plus(Duration.ofDays(7)), LimitNature.TARGET));
    }

    @Test
    void isNotDueBeforeReceipt() {
        assertThat(
                        DueTimes.of(
                                request(false, new MessageProgress.Offered(NINE)),
                                InstrumentFixture.treaty()))
                .isEmpty();
    }

    private static ThreadMessage request(boolean urgent, MessageProgress progress) {
        return new ThreadMessage(
                new UUID(0, 3),
                MessageKind.REQUEST,
                Direction.SENT,
                "00".repeat(32),
                Set.of("Q1"),
                urgent,
                Set.of(),
                progress);
    }
}
