package org.liaison.policy.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.policy.time.CountingRule.ELAPSED_TIME;
import static org.liaison.policy.time.CountingRule.REGULATION_1182_71;
import static org.liaison.policy.time.CountingRule.SAME_WALL_TIME;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Situation T10, line by line; the requested office is es.
final class CountingDueTimesTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Calendar OFFICE =
            new Calendar(
                    MADRID,
                    new Holidays(Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6))));
    private static final TimeLimit EIGHT_HOURS = limit(8, TimeLimit.Unit.HOURS);
    private static final TimeLimit THREE_DAYS = limit(3, TimeLimit.Unit.DAYS);
    private static final TimeLimit SEVEN_DAYS = limit(7, TimeLimit.Unit.DAYS);

    @Test
    void countsEightHoursOverTheNightTheClockJumps() {
        due("2026-03-29T00:30:00Z", EIGHT_HOURS, ELAPSED_TIME, "2026-03-29T08:30:00Z");
        // the hour of the event, 01:00 to 02:00 CET, is not counted
        due("2026-03-29T00:30:00Z", EIGHT_HOURS, REGULATION_1182_71, "2026-03-29T09:00:00Z");
    }

    @Test
    void countsEightHoursFromEitherOfTheTwoHalfPastTwos() {
        due("2026-10-25T00:30:00Z", EIGHT_HOURS, ELAPSED_TIME, "2026-10-25T08:30:00Z");
        due("2026-10-25T01:30:00Z", EIGHT_HOURS, ELAPSED_TIME, "2026-10-25T09:30:00Z");
    }

    @Test
    void countsSevenDaysInThreeWays() {
        due("2026-03-23T09:00:00Z", SEVEN_DAYS, ELAPSED_TIME, "2026-03-30T09:00:00Z");
        due("2026-03-23T09:00:00Z", SEVEN_DAYS, SAME_WALL_TIME, "2026-03-30T08:00:00Z");
        due("2026-03-23T09:00:00Z", SEVEN_DAYS, REGULATION_1182_71, "2026-03-30T22:00:00Z");
    }

    @Test
    void countsThreeDaysIntoEaster() {
        due("2026-04-01T08:00:00Z", THREE_DAYS, ELAPSED_TIME, "2026-04-04T08:00:00Z");
        // the last day is a Saturday, Monday is a holiday: the end of Tuesday 7 April
        due("2026-04-01T08:00:00Z", THREE_DAYS, REGULATION_1182_71, "2026-04-07T22:00:00Z");
    }

    @Test
    void holdsTwoWorkingDaysInAPeriodOfTwoDaysOrMore() {
        // Friday 17:00, two days: Saturday, Sunday; then Monday and Tuesday (art. 3(5), check)
        due(
                "2026-06-05T15:00:00Z",
                limit(2, TimeLimit.Unit.DAYS),
                REGULATION_1182_71,
                "2026-06-09T22:00:00Z");
    }

    @Test
    void countsNothingWithoutARule() {
        assertThat(
                        DueTime.count(
                                Instant.parse("2026-06-05T15:00:00Z"),
                                EIGHT_HOURS,
                                CountingRule.NONE,
                                OFFICE))
                .isEmpty();
    }

    @Test
    void aimsAtTheStrictest() {
        // given
        var receipt = Instant.parse("2026-03-23T09:00:00Z");
        var all =
                List.of(ELAPSED_TIME, SAME_WALL_TIME, REGULATION_1182_71).stream()
                        .map(rule -> DueTime.count(receipt, SEVEN_DAYS, rule, OFFICE))
                        .flatMap(Optional::stream)
                        .toList();

        // then
        assertThat(DueTime.strictest(all).map(DueTime::at))
                .contains(Instant.parse("2026-03-30T08:00:00Z"));
    }

    @Test
    void asksWhichWhenATypedTimeHappenedTwice() {
        assertThat(WallTime.read(LocalDateTime.parse("2026-10-25T02:30:00"), MADRID))
                .isEqualTo(
                        new WallTime.Twice(
                                Instant.parse("2026-10-25T00:30:00Z"),
                                Instant.parse("2026-10-25T01:30:00Z")));
        assertThat(WallTime.read(LocalDateTime.parse("2026-03-29T02:30:00"), MADRID))
                .isEqualTo(new WallTime.Never());
        assertThat(WallTime.read(LocalDateTime.parse("2026-03-29T01:30:00"), MADRID))
                .isEqualTo(new WallTime.Certain(Instant.parse("2026-03-29T00:30:00Z")));
    }

    @Test
    void neverShortensByASuspension() {
        // given
        var at = Instant.parse("2026-06-08T12:00:00Z");
        var due = new DueTime(at, LimitNature.LIMIT);
        var backwards = new Suspension(at.plusSeconds(60), at);

        // then
        assertThat(backwards.length()).isEqualTo(Duration.ZERO);
        assertThat(due.suspendedBy(List.of(backwards))).isEqualTo(due);
    }

    @Test
    void countsOverlappingSuspensionsOnce() {
        // given
        var at = Instant.parse("2026-06-08T12:00:00Z");
        var due = new DueTime(at, LimitNature.LIMIT);
        var first = new Suspension(at.minusSeconds(3_600), at.minusSeconds(1_200));
        var second = new Suspension(at.minusSeconds(2_400), at.minusSeconds(600));

        // then
        assertThat(due.suspendedBy(List.of(second, first)).at()).isEqualTo(at.plusSeconds(3_000));
    }

    @Test
    void isNeverDueBeforeReceiptNorEarlierForMoreTimeOrMoreSuspensions() {
        // given
        var random = new Random(71_1182L);
        for (int i = 0; i < 2_000; i++) {
            var receipt = Instant.ofEpochSecond(1_767_225_600L + random.nextInt(400 * 86_400));
            var unit = random.nextBoolean() ? TimeLimit.Unit.HOURS : TimeLimit.Unit.DAYS;
            int amount = 1 + random.nextInt(30);
            var from = receipt.plusSeconds(random.nextInt(86_400));
            var suspension = new Suspension(from, from.plusSeconds(random.nextInt(7_200) - 3_600L));
            for (CountingRule rule : CountingRule.values()) {
                // when
                var due = DueTime.count(receipt, limit(amount, unit), rule, OFFICE);
                var longer = DueTime.count(receipt, limit(amount + 1, unit), rule, OFFICE);

                // then
                assertThat(due.isPresent()).isEqualTo(rule != CountingRule.NONE);
                due.ifPresent(time -> {
                    assertThat(time.at()).isAfter(receipt);
                    assertThat(longer.orElseThrow().at()).isAfterOrEqualTo(time.at());
                    assertThat(time.suspendedBy(List.of(suspension)).at())
                            .isAfterOrEqualTo(time.at());
                });
            }
        }
    }

    private static void due(String receipt, TimeLimit limit, CountingRule rule, String expected) {
        assertThat(DueTime.count(Instant.parse(receipt), limit, rule, OFFICE))
                .as("%s by %s", receipt, rule.code())
                .contains(new DueTime(Instant.parse(expected), LimitNature.LIMIT));
    }

    private static TimeLimit limit(int amount, TimeLimit.Unit unit) {
        return new TimeLimit(RequestUrgency.OTHER, amount, unit, LimitNature.LIMIT);
    }
}
