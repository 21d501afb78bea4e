package org.liaison.exchange.text;

import java.util.function.Predicate;

/// Finds numbers that have letters: of accounts, documents and persons. Looks at each run of digits
/// once, and at a fixed number of characters around it.
final class LetteredNumbers {

    private static final int MOST_LETTERS = 3;
    private static final int MOST_DIGITS = 18;
    private static final int NONE = -1;
    private static final int COUNTS = Integer.MAX_VALUE;

    private final String text;
    private final DigitRuns digits;
    private final Steps steps;

    LetteredNumbers(String text, DigitRuns digits, Steps steps) {
        this.text = text;
        this.digits = digits;
        this.steps = steps;
    }

    /// Whether there is one that counts. What is inside one that does not count is not tried.
    boolean any(Predicate<String> counts) {
        int free = 0;
        for (int run = 0; run < digits.count(); run++) {
            if (digits.start(run) >= free) {
                int end = judge(digits.start(run), counts);
                if (end == COUNTS) {
                    return true;
                }
                free = Math.max(free, end);
            }
        }
        return false;
    }

    /// [#COUNTS], the end of a number that does not count, or [#NONE].
    private int judge(int start, Predicate<String> counts) {
        steps.take(MOST_DIGITS);
        int length = digitsAt(start);
        int from = startOfLetters(start);
        if (from != NONE) {
            AccountNumber account = AccountNumber.at(text, from, start, steps);
            int end = account.ends().isEmpty() ? NONE : judged(account, counts);
            if (end == NONE) {
                end = judged(from, endAfterLetters(from, start, length), counts);
            }
            if (end != NONE) {
                return end;
            }
        }
        return isBoundaryBefore(start)
                ? judged(start, endBeforeLetter(start, length), counts)
                : NONE;
    }

    /// Where it ends is open when words follow: one end that does not count is enough.
    private int judged(AccountNumber account, Predicate<String> counts) {
        for (int end : account.ends()) {
            if (!counts.test(text.substring(account.from(), end))) {
                return end;
            }
        }
        return COUNTS;
    }

    private int judged(int from, int end, Predicate<String> counts) {
        if (end == NONE) {
            return NONE;
        }
        return counts.test(text.substring(from, end)) ? COUNTS : end;
    }

    /// One letter of XYZ, seven digits and a letter; or one to three letters and six to nine
    /// digits.
    private int endAfterLetters(int from, int start, int length) {
        char first = (char) (text.charAt(from) | 0x20);
        boolean alone = from + 1 == start || !Signs.isLetter(text.charAt(from + 1));
        if (alone && first >= 'x' && first <= 'z' && length == 7) {
            int end = endOfLetter(start + length);
            if (end != NONE) {
                return end;
            }
        }
        return length >= 6 && length <= 9 && isBoundary(start + length) ? start + length : NONE;
    }

    /// Eight digits and a letter, or seventeen and an X.
    private int endBeforeLetter(int start, int length) {
        int end = start + length;
        if (length == 8) {
            return endOfLetter(end);
        }
        boolean withX = length == 17 && end < text.length() && (text.charAt(end) | 0x20) == 'x';
        return withX && isBoundary(end + 1) ? end + 1 : NONE;
    }

    private int endOfLetter(int at) {
        int letter = isGap(at) ? at + 1 : at;
        return letter < text.length()
                        && Signs.isLetter(text.charAt(letter))
                        && isBoundary(letter + 1)
                ? letter + 1
                : NONE;
    }

    /// Where one to three letters begin that stand before digits, with a blank or hyphen between
    /// them or without.
    private int startOfLetters(int start) {
        int end = isGap(start - 1) ? start - 1 : start;
        int from = end;
        while (from > 0 && end - from <= MOST_LETTERS && Signs.isLetter(text.charAt(from - 1))) {
            from--;
        }
        boolean few = from < end && end - from <= MOST_LETTERS;
        return few && isBoundaryBefore(from) ? from : NONE;
    }

    private int digitsAt(int start) {
        int end = start;
        while (end < text.length()
                && end - start < MOST_DIGITS
                && Signs.isDigit(text.charAt(end))) {
            end++;
        }
        return end - start;
    }

    private boolean isGap(int at) {
        return at >= 0 && at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '-');
    }

    private boolean isBoundary(int at) {
        return at >= text.length() || !Signs.goesOn(text.charAt(at));
    }

    private boolean isBoundaryBefore(int at) {
        return at == 0 || !Signs.goesOn(text.charAt(at - 1));
    }
}
