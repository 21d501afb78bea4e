package org.liaison.sanitiser.detect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.sanitiser.text.Invisible;
import org.liaison.sanitiser.text.View;

/// Digits that a reader takes for one number: groups with nothing but spaces, dashes, dots,
/// brackets or strokes between them.
final class Groups {

    private static final String BETWEEN =
            " -.()/+_\u00A0\u2009\u202F\u2010\u2011\u2012\u2013\u2014";
    private static final int MOST_BETWEEN = 3;

    /// A number of several groups as a range of the view.
    ///
    /// @param starts where each group begins; the first is the number's own beginning
    record Digits(List<Integer> starts, int end) {
        int from() {
            return starts.getFirst();
        }

        int groupEnd(int group) {
            return group + 1 < starts.size() ? starts.get(group + 1) : end;
        }

        int width(int group) {
            return groupEnd(group) - starts.get(group);
        }

        int digits() {
            return end - from();
        }

        Digits group(int group) {
            return new Digits(List.of(starts.get(group)), groupEnd(group));
        }

        /// Whether there are several groups, each of them a number of its own by its length.
        boolean groupsAtLeast(int digits) {
            for (int group = 0; group < starts.size(); group++) {
                if (width(group) < digits) {
                    return false;
                }
            }
            return starts.size() > 1;
        }

        /// What is left when a date leads; null when nothing is.
        @Nullable Digits afterDate(View view) {
            if (starts.size() < 3 || !beginsWithDate(view)) {
                return this;
            }
            return starts.size() == 3 ? null : new Digits(starts.subList(3, starts.size()), end);
        }

        private boolean beginsWithDate(View view) {
            int one = number(view, 0);
            int two = number(view, 1);
            int three = number(view, 2);
            boolean yearFirst = width(0) == 4 && width(1) <= 2 && width(2) <= 2;
            boolean yearLast = width(0) <= 2 && width(1) <= 2 && width(2) == 4;
            return (yearFirst && isYear(one) && isDayAndMonth(three, two))
                    || (yearLast && isYear(three) && isDayAndMonth(one, two));
        }

        private int number(View view, int group) {
            int width = width(group);
            return width > 4
                    ? -1
                    : Integer.parseInt(view.letters(starts.get(group), groupEnd(group)));
        }

        private static boolean isYear(int year) {
            return year >= 1900 && year < 2100;
        }

        private static boolean isDayAndMonth(int one, int two) {
            return one >= 1 && two >= 1 && Math.min(one, two) <= 12 && Math.max(one, two) <= 31;
        }
    }

    private Groups() {}

    static List<Digits> of(String text, View view) {
        List<Digits> numbers = new ArrayList<>();
        int at = 0;
        while (at < view.length()) {
            if (isDigit(view, at)) {
                Digits number = numberAt(text, view, at);
                numbers.add(number);
                at = number.end();
            } else {
                at++;
            }
        }
        return numbers;
    }

    private static Digits numberAt(String text, View view, int from) {
        List<Integer> starts = new ArrayList<>(List.of(from));
        int at = from + 1;
        while (at < view.length() && isDigit(view, at)) {
            int gap = visible(text, view.end(at - 1), view.start(at));
            if (gap < 0 || gap > MOST_BETWEEN) {
                break;
            }
            if (gap > 0) {
                starts.add(at);
            }
            at++;
        }
        return new Digits(List.copyOf(starts), at);
    }

    /// Visible characters between two digits; -1 when one of them separates numbers.
    private static int visible(String text, int from, int to) {
        int visible = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Invisible.is(c)) {
                if (BETWEEN.indexOf(c) < 0) {
                    return -1;
                }
                visible++;
            }
        }
        return visible;
    }

    static boolean isDigit(View view, int at) {
        return at >= 0 && at < view.length() && view.at(at) >= '0' && view.at(at) <= '9';
    }
}
