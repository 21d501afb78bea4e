package org.liaison.sanitiser.reduce;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A date known to the year, the month or the day, as case files write it: `yyyy`, `yyyy-mm` or
/// `yyyy-mm-dd`.
///
/// @param month 1 to 12, or 0 when not known
/// @param day 1 to 31, or 0 when not known
public record PartialDate(int year, int month, int day) {

    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;
    private static final int DAY_LENGTH = 10;

    public PartialDate {
        if (year < 1000 || year > 9999 || month < 0 || month > 12 || (month == 0 && day != 0)) {
            throw new IllegalArgumentException("a partial date is yyyy, yyyy-mm or yyyy-mm-dd");
        }
        if (day != 0) {
            requireDay(year, month, day);
        }
    }

    /// Reads the three shapes, with anything after `T` or a space (a time of day) left out; null
    /// for everything else.
    public static @Nullable PartialDate parse(String text) {
        String date = withoutTimeOfDay(text.strip());
        if (!hasShape(date)) {
            return null;
        }
        int month = date.length() >= MONTH_LENGTH ? number(date, 5, 7) : 0;
        int day = date.length() == DAY_LENGTH ? number(date, 8, 10) : 0;
        boolean zeroPart =
                (date.length() >= MONTH_LENGTH && month == 0)
                        || (date.length() == DAY_LENGTH && day == 0);
        if (zeroPart) {
            return null;
        }
        try {
            return new PartialDate(number(date, 0, 4), month, day);
        } catch (IllegalArgumentException notADate) {
            return null;
        }
    }

    /// The year and, when known, the month.
    public String toMonth() {
        return month == 0 ? "%04d".formatted(year) : "%04d-%02d".formatted(year, month);
    }

    /// The latest age in whole years that this date allows on the day given.
    public int oldestAgeOn(LocalDate today) {
        return today.getYear() - year - (birthdayIsToCome(today) ? 1 : 0);
    }

    private boolean birthdayIsToCome(LocalDate today) {
        if (month == 0) {
            return false;
        }
        int known = month * 100 + (day == 0 ? 1 : day);
        return today.getMonthValue() * 100 + today.getDayOfMonth() < known;
    }

    private static void requireDay(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException("a partial date names a day that exists", noSuchDay);
        }
    }

    private static String withoutTimeOfDay(String text) {
        boolean timed =
                text.length() > DAY_LENGTH
                        && (text.charAt(DAY_LENGTH) == 'T' || text.charAt(DAY_LENGTH) == ' ');
        return timed ? text.substring(0, DAY_LENGTH) : text;
    }

    private static boolean hasShape(String date) {
        int length = date.length();
        if (length != YEAR_LENGTH && length != MONTH_LENGTH && length != DAY_LENGTH) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = date.charAt(i);
            boolean right = (i == 4 || i == 7) ? c == '-' : (c >= '0' && c <= '9');
            if (!right) {
                return false;
            }
        }
        return true;
    }

    private static int number(String date, int from, int to) {
        return Integer.parseInt(date, from, to, 10);
    }
}
