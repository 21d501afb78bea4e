package org.liaison.exchange.text;

import java.util.function.Predicate;

/// Finds coordinates: two decimal numbers of three places or more beside each other, or degrees and
/// minutes. Not two amounts of money, such as 10.000, 12.000 euros.
final class Coordinates {

    private static final int MOST_DEGREES = 3;
    private static final int LEAST_PLACES = 3;
    private static final int NONE = -1;

    private final String text;
    private final DigitRuns digits;
    private final Steps steps;

    Coordinates(String text, DigitRuns digits, Steps steps) {
        this.text = text;
        this.digits = digits;
        this.steps = steps;
    }

    /// Whether there are any that count.
    boolean any(Predicate<String> counts) {
        int free = 0;
        for (int run = 0; run < digits.count(); run++) {
            int start = digits.start(run);
            if (start < free) {
                continue;
            }
            int integer = endOfDigits(start);
            int end = endOfPair(integer);
            end = end == NONE ? endOfMinutes(integer) : end;
            if (end != NONE && !Amounts.isBehind(text, end)) {
                int from = Math.max(start, integer - MOST_DEGREES);
                if (counts.test(text.substring(from, end))) {
                    return true;
                }
                free = end;
            }
        }
        return false;
    }

    /// Where a second decimal number ends, if the digits that end here begin a pair.
    private int endOfPair(int integer) {
        int first = endOfDecimals(integer);
        if (first == NONE) {
            return NONE;
        }
        int at = is(first, '°') ? first + 1 : first;
        int side = is(at, ' ') ? at + 1 : at;
        at = is(side, 'N') || is(side, 'S') ? side + 1 : at;
        int sign = is(at, ' ') ? at + 1 : at;
        boolean apart = is(sign, ',') || is(sign, ';') || is(sign, '/');
        if (!apart && sign == at) {
            return NONE;
        }
        at = apart ? sign + 1 : sign;
        at = apart && is(at, ' ') ? at + 1 : at;
        at = is(at, '-') ? at + 1 : at;
        int end = endOfDigits(at);
        return end > at && end - at <= MOST_DEGREES ? endOfDecimals(end) : NONE;
    }

    private int endOfMinutes(int degrees) {
        int at = is(degrees, ' ') ? degrees + 1 : degrees;
        if (!is(at, '°')) {
            return NONE;
        }
        at = is(at + 1, ' ') ? at + 2 : at + 1;
        int end = endOfDigits(at);
        return end > at ? Math.min(end, at + 2) : NONE;
    }

    private int endOfDecimals(int integer) {
        if (!is(integer, '.')) {
            return NONE;
        }
        int end = endOfDigits(integer + 1);
        return end - integer - 1 >= LEAST_PLACES ? end : NONE;
    }

    private int endOfDigits(int at) {
        int end = at;
        while (end < text.length() && Signs.isDigit(text.charAt(end))) {
            end++;
        }
        steps.take(end - at + 1L);
        return end;
    }

    private boolean is(int at, char wanted) {
        return at >= 0 && at < text.length() && text.charAt(at) == wanted;
    }
}
