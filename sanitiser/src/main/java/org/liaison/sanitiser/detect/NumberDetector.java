package org.liaison.sanitiser.detect;

import java.util.List;
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
    private static final int CLOSE = 16;
    private static final List<String> PHONE_WORDS =
            List.of(
                    "tel",
                    "phone",
                    "móvil",
                    "movil",
                    "mobile",
                    "call",
                    "llam",
                    "fax",
                    "whatsapp",
                    "cell",
                    "tél",
                    "тел",
                    "звон",
                    "电话",
                    "手机",
                    "電話",
                    "手機",
                    "điện thoại",
                    "sđt",
                    "cellulare",
                    "номер",
                    "gsm");

    private NumberDetector() {}

    /// Reports each such number.
    ///
    /// @param view the numeric view of the text
    public static void detect(String text, View view, Detections found) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Groups.Digits number : Groups.of(text, view)) {
            if (!detectChecked(view, number, found)) {
                detectPhone(
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

    private static void detectPhone(
            String text, String lower, View view, Groups.Digits number, Detections found) {
        int digits = number.end() - number.from();
        if (digits < 7 || digits > 17 || isDate(view, number)) {
            return;
        }
        int start = view.start(number.from());
        boolean international =
                start > 0 && (text.charAt(start - 1) == '+' || text.charAt(start - 1) == '＋');
        String written = view.letters(number.from(), number.end());
        boolean chinese = digits == 11 && written.charAt(0) == '1' && written.charAt(1) >= '3';
        boolean sure =
                international
                        || chinese
                        || (written.startsWith("00") && digits >= 10)
                        || nearPhoneWord(lower, start);
        boolean perhaps = digits >= 9 && digits <= 13;
        if (sure || perhaps) {
            add(
                    view,
                    number.from(),
                    number.end(),
                    sure ? Signal.PHONE : Signal.PHONE_PERHAPS,
                    found);
        }
    }

    private static boolean nearPhoneWord(String lower, int start) {
        String before = lower.substring(Math.max(0, start - CLOSE), start);
        return PHONE_WORDS.stream().anyMatch(before::contains);
    }

    private static boolean isDate(View view, Groups.Digits number) {
        List<Integer> starts = number.starts();
        if (starts.size() < 3) {
            return false;
        }
        int one = number.groupEnd(0) - starts.get(0);
        int two = number.groupEnd(1) - starts.get(1);
        int three = number.groupEnd(2) - starts.get(2);
        boolean yearFirst = one == 4 && two <= 2 && three <= 2;
        boolean yearLast = one <= 2 && two <= 2 && three == 4;
        return (yearFirst || yearLast) && Groups.isDigit(view, starts.get(0));
    }

    private static void add(View view, int from, int to, Signal signal, Detections found) {
        found.add(Detection.ofShape(view.start(from), view.end(to - 1), signal));
    }
}
