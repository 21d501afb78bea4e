package org.liaison.policy.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// The public holidays of one office, as dates in its zone.
public record Holidays(Set<LocalDate> days) {
    public Holidays {
        days = Set.copyOf(days);
    }

    /// Saturdays and Sundays only.
    public static Holidays none() {
        return new Holidays(Set.of());
    }

    /// Whether a day is neither a holiday nor a Saturday or Sunday.
    public boolean working(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !days.contains(day);
    }
}
