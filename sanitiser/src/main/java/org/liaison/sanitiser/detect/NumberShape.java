package org.liaison.sanitiser.detect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.sanitiser.language.WordLists;
import org.liaison.sanitiser.signal.Signal;
import org.liaison.sanitiser.text.View;

/// Judges one number without check digits by its length and by what stands around it.
record NumberShape(String text, String lower, View view, Groups.Digits number) {

    private static final int CLOSE = 18;
    private static final int FURTHER = 28;
    private static final List<String> PHONE_WORDS = WordLists.shared("phone-words");
    private static final List<String> MONEY = WordLists.shared("units");
    static final List<String> REFERENCES = WordLists.shared("reference-words");

    /// What this number is taken for, or null for nothing.
    @Nullable Signal signal() {
        int digits = number.digits();
        int start = view.start(number.from());
        if (digits < 7) {
            return null;
        }
        if (isInternational(start)) {
            return digits <= 15 ? Signal.PHONE : Signal.ACCOUNT_PERHAPS;
        }
        if (isReference(start) || isAmount(start)) {
            return null;
        }
        if (isSurePhone(start, digits)) {
            return Signal.PHONE;
        }
        if (digits <= 8) {
            return null;
        }
        if (digits <= 13) {
            return Signal.PHONE_PERHAPS;
        }
        return digits <= 34 ? Signal.ACCOUNT_PERHAPS : null;
    }

    private boolean isInternational(int start) {
        int at = start;
        while (at > 0 && start - at < 3 && "( [".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at > 0 && (text.charAt(at - 1) == '+' || text.charAt(at - 1) == '＋');
    }

    private boolean isSurePhone(int start, int digits) {
        String written = view.letters(number.from(), number.end());
        boolean chinese = digits == 11 && written.charAt(0) == '1' && written.charAt(1) >= '3';
        boolean abroad = written.startsWith("00") && written.charAt(2) != '0' && digits >= 10;
        return chinese || abroad || (digits <= 15 && holds(start, CLOSE, PHONE_WORDS));
    }

    /// `2026/004517`, `2026-004517`, or a number behind a word for a file or a law.
    private boolean isReference(int start) {
        boolean year =
                number.starts().size() >= 2
                        && number.width(0) == 4
                        && (view.at(number.from()) == '1' || view.at(number.from()) == '2')
                        && "/-".indexOf(text.charAt(view.end(number.from() + 3))) >= 0;
        return year || holds(start, FURTHER, REFERENCES);
    }

    /// Groups of three with points, or money named beside it.
    private boolean isAmount(int start) {
        int end = view.end(number.end() - 1);
        String after = lower.substring(end, Math.min(lower.length(), end + 8)).strip();
        String before = lower.substring(Math.max(0, start - 5), start).strip();
        return MONEY.stream().anyMatch(unit -> after.startsWith(unit) || before.endsWith(unit));
    }

    private boolean holds(int start, int reach, List<String> words) {
        String before = lower.substring(Math.max(0, start - reach), start);
        return words.stream().anyMatch(before::contains);
    }
}
