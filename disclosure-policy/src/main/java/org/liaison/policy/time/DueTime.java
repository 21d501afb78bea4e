package org.liaison.policy.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// When an answer is due. The same data gives the same moment in every office.
///
/// @param nature a target is never shown as overdue in law
public record DueTime(Instant at, LimitNature nature) {
    /// Counts a limit from receipt by a rule; empty when the rule counts nothing.
    public static Optional<DueTime> count(
            Instant receipt, TimeLimit limit, CountingRule rule, Calendar calendar) {
        return switch (rule) {
            case NONE -> Optional.empty();
            case ELAPSED_TIME -> due(receipt.plus(elapsed(limit)), limit);
            case SAME_WALL_TIME -> due(sameWallTime(receipt, limit, calendar), limit);
            case REGULATION_1182_71 ->
                    switch (limit.unit()) {
                        case HOURS -> due(fullHours(receipt, limit.amount(), calendar), limit);
                        case DAYS -> due(fullDays(receipt, limit.amount(), calendar), limit);
                    };
        };
    }

    /// The earliest: what a screen aims at, whatever the law allows.
    public static Optional<DueTime> strictest(Collection<DueTime> dueTimes) {
        return dueTimes.stream().min(Comparator.comparing(DueTime::at));
    }

    /// Moved on by the time the clock stood still; suspensions that overlap count once.
    public DueTime suspendedBy(List<Suspension> suspensions) {
        Duration still = Duration.ZERO;
        Instant covered = Instant.MIN;
        for (Suspension suspension :
                suspensions.stream().sorted(Comparator.comparing(Suspension::from)).toList()) {
            Instant from = suspension.from().isAfter(covered) ? suspension.from() : covered;
            still = still.plus(new Suspension(from, suspension.until()).length());
            covered = suspension.until().isAfter(covered) ? suspension.until() : covered;
        }
        return new DueTime(at.plus(still), nature);
    }

    private static Optional<DueTime> due(Instant at, TimeLimit limit) {
        return Optional.of(new DueTime(at, limit.nature()));
    }

    private static Duration elapsed(TimeLimit limit) {
        return switch (limit.unit()) {
            case HOURS -> Duration.ofHours(limit.amount());
            case DAYS -> Duration.ofHours(24L * limit.amount());
        };
    }

    private static Instant sameWallTime(Instant receipt, TimeLimit limit, Calendar calendar) {
        return switch (limit.unit()) {
            case HOURS -> receipt.plus(elapsed(limit));
            case DAYS -> receipt.atZone(calendar.zone()).plusDays(limit.amount()).toInstant();
        };
    }

    /// Regulation 1182/71 art. 3(1) and 3(2)(a) (check): the hour of the event is not counted, the
    /// period ends with the last hour; holidays do not matter to hours.
    private static Instant fullHours(Instant receipt, int hours, Calendar calendar) {
        ZonedDateTime hour = receipt.atZone(calendar.zone()).truncatedTo(ChronoUnit.HOURS);
        return hour.plusHours(1L + hours).toInstant();
    }

    /// Regulation 1182/71 art. 3(1), 3(2)(b), 3(4) and 3(5) (check): the day of the event is not
    /// counted; the last day ends at 24:00, is a working day, and two days or more hold two working
    /// days.
    private static Instant fullDays(Instant receipt, int days, Calendar calendar) {
        LocalDate first = receipt.atZone(calendar.zone()).toLocalDate().plusDays(1);
        LocalDate last = first.plusDays(days - 1L);
        while (!calendar.holidays().working(last)
                || (days >= 2 && workingDays(first, last, calendar.holidays()) < 2)) {
            last = last.plusDays(1);
        }
        return last.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    }

    private static long workingDays(LocalDate first, LocalDate last, Holidays holidays) {
        return first.datesUntil(last.plusDays(1)).filter(holidays::working).count();
    }
}
