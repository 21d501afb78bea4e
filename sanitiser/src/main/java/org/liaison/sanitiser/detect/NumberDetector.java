package org.liaison.sanitiser.detect;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liaison.sanitiser.signal.Detection;
import org.liaison.sanitiser.signal.Detections;
import org.liaison.sanitiser.signal.Signal;
import org.liaison.sanitiser.text.View;

/// Payment cards, telephone serial numbers and telephone numbers among the digits of a text.
public final class NumberDetector {

    private static final int MOST_GROUPS = 8;
    private static final int LONGEST_CARD = 19;
    private static final int SHORTEST_CARD = 13;
    private static final int IMEI_LENGTH = 15;
    private static final int SHORTEST_PHONE = 7;
    private static final int LONGEST_PHONE = 15;

    private NumberDetector() {}

    /// Reports each such number.
    ///
    /// @param view the numeric view of the text
    public static void detect(String text, View view, Detections found) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Groups.Digits number : Groups.of(text, view)) {
            if (!detectChecked(view, number, found)) {
                detectUnchecked(
                        text, lower.length() == text.length() ? lower : text, view, number, found);
            }
        }
    }

    private static boolean detectChecked(View view, Groups.Digits number, Detections found) {
        boolean any = false;
        int groups = number.starts().size();
        for (int first = 0; first < groups; first++) {
            for (int last = first; last < Math.min(groups, first + MOST_GROUPS); last++) {
                found.steps().take(1);
                int from = number.starts().get(first);
                int to = number.groupEnd(last);
                if (to - from > LONGEST_CARD) {
                    break;
                }
                Signal signal = checked(view.letters(from, to));
                if (signal != null) {
                    add(view, from, to, signal, found);
                    any = true;
                }
            }
        }
        return any;
    }

    private static @Nullable Signal checked(String digits) {
        if (digits.length() < SHORTEST_CARD || !CheckDigits.holdsForLuhn(digits)) {
            return null;
        }
        char first = digits.charAt(0);
        boolean amex = digits.startsWith("34") || digits.startsWith("37");
        if (digits.length() == IMEI_LENGTH && !amex) {
            return Signal.IMEI;
        }
        return first >= '3' && first <= '6' ? Signal.PAYMENT_CARD : null;
    }

    /// Several numbers with nothing but a space between them are judged one by one.
    private static void detectUnchecked(
            String text, String lower, View view, Groups.Digits number, Detections found) {
        int digits = number.end() - number.from();
        if (digits > LONGEST_PHONE && number.groupsAtLeast(SHORTEST_PHONE)) {
            for (int group = 0; group < number.starts().size(); group++) {
                Groups.Digits one = number.group(group);
                judge(new NumberShape(text, lower, view, one), view, one, found);
            }
            return;
        }
        Groups.Digits rest = number.afterDate(view);
        if (rest != null) {
            judge(new NumberShape(text, lower, view, rest), view, rest, found);
        }
    }

    private static void judge(
            NumberShape shape, View view, Groups.Digits number, Detections found) {
        Signal signal = shape.signal();
        if (signal != null) {
            add(view, number.from(), number.end(), signal, found);
        }
    }

    private static void add(View view, int from, int to, Signal signal, Detections found) {
        found.add(Detection.ofShape(view.start(from), view.end(to - 1), signal));
    }
}
