package org.liaison.sanitiser.detect;

import java.util.HashMap;
import java.util.Map;
import org.liaison.sanitiser.signal.Detection;
import org.liaison.sanitiser.signal.Detections;
import org.liaison.sanitiser.signal.Signal;
import org.liaison.sanitiser.text.View;

/// Bank accounts and national numbers whose check digits are right, however they are spaced.
public final class IdentifierDetector {

    private static final Map<String, Integer> IBAN_LENGTHS = ibanLengths();
    private static final int RESIDENT_LENGTH = 18;
    private static final int DNI_DIGITS = 8;

    private IdentifierDetector() {}

    /// Reports each such number.
    ///
    /// @param view the numeric view of the text
    public static void detect(View view, Detections found) {
        for (int at = 0; at < view.length(); at++) {
            if (Groups.isDigit(view, at) && !Groups.isDigit(view, at - 1)) {
                detectDni(view, at, found);
                detectNie(view, at, found);
                detectIban(view, at - 2, found);
            }
            if (Groups.isDigit(view, at)) {
                detectResident(view, at, found);
            }
        }
    }

    private static void detectIban(View view, int from, Detections found) {
        if (from < 0) {
            return;
        }
        Integer length = IBAN_LENGTHS.get(view.letters(from, from + 2));
        if (length == null || from + length > view.length()) {
            return;
        }
        String iban = view.letters(from, from + length);
        boolean latin = iban.chars().allMatch(c -> Character.digit(c, 36) >= 0);
        if (latin && Groups.isDigit(view, from + 3) && CheckDigits.holdsForIban(iban)) {
            add(view, from, from + length, Signal.IBAN, found);
        }
    }

    private static void detectDni(View view, int from, Detections found) {
        int end = from + DNI_DIGITS;
        if (allDigits(view, from, end) && endsWithLetter(view, end)) {
            checkDni(view, from, end, view.letters(from, end), found);
        }
    }

    private static void detectNie(View view, int from, Detections found) {
        int end = from + DNI_DIGITS - 1;
        if (from > 0 && allDigits(view, from, end) && endsWithLetter(view, end)) {
            int series = "xyz".indexOf(view.at(from - 1));
            if (series >= 0 && view.startsWord(from - 1)) {
                checkDni(view, from - 1, end, series + view.letters(from, end), found);
            }
        }
    }

    private static void checkDni(View view, int from, int end, String digits, Detections found) {
        if (CheckDigits.holdsForDni(digits, view.at(end))) {
            add(view, from, end + 1, Signal.NATIONAL_NUMBER, found);
        }
    }

    private static boolean endsWithLetter(View view, int at) {
        return at < view.length() && !Groups.isDigit(view, at) && view.endsWord(at);
    }

    private static void detectResident(View view, int from, Detections found) {
        int end = from + RESIDENT_LENGTH;
        if (end > view.length() || !plausibleBirth(view, from)) {
            return;
        }
        boolean last = Groups.isDigit(view, end - 1) || view.at(end - 1) == 'x';
        if (last
                && allDigits(view, from, end - 1)
                && CheckDigits.holdsForResident(view.letters(from, end))) {
            add(view, from, end, Signal.NATIONAL_NUMBER, found);
        }
    }

    private static boolean plausibleBirth(View view, int from) {
        char century = view.at(from + 6);
        char decade = view.at(from + 7);
        char month = view.at(from + 10);
        boolean year = (century == '1' && decade == '9') || (century == '2' && decade == '0');
        return year && (month == '0' || month == '1');
    }

    private static boolean allDigits(View view, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Groups.isDigit(view, at)) {
                return false;
            }
        }
        return true;
    }

    private static void add(View view, int from, int to, Signal signal, Detections found) {
        found.add(Detection.ofShape(view.start(from), view.end(to - 1), signal));
    }

    /// From the IBAN registry of SWIFT, the states this project is likely to meet.
    private static Map<String, Integer> ibanLengths() {
        String registry =
                "ad24 ae23 al28 at20 az28 ba20 be16 bg22 bh22 by28 ch21 cy28 cz24 de22 dk18 do28"
                        + " ee20 eg29 es24 fi18 fo18 fr27 gb22 ge22 gi23 gl18 gr27 hr21 hu28 ie22"
                        + " il23 iq23 is26 it27 jo30 kw30 kz20 lb28 li21 lt20 lu20 lv21 ly25 mc27"
                        + " md24 me22 mk19 mt31 mu30 nl18 no15 pk24 pl28 ps29 pt25 qa29 ro24 rs22"
                        + " ru33 sa24 se24 si19 sk24 sm27 tn24 tr26 ua29 va22 xk20";
        Map<String, Integer> lengths = new HashMap<>();
        for (String state : registry.split(" ", -1)) {
            lengths.put(state.substring(0, 2), Integer.valueOf(state.substring(2)));
        }
        return Map.copyOf(lengths);
    }
}
