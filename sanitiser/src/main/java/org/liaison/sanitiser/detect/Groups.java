package org.liaison.sanitiser.detect;

import java.util.ArrayList;
import java.util.List;
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
