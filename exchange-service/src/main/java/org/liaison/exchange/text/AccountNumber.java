package org.liaison.exchange.text;

import java.util.ArrayList;
import java.util.List;

/// Two letters, two digits, then three to eight groups of two to four letters or digits, as an IBAN
/// is written: in one row, or with a blank or hyphen between groups.
///
/// @param ends where it may end; none when there is no such number
record AccountNumber(int from, List<Integer> ends) {

    private static final int BEGINNING = 2;
    private static final int LEAST_GROUPS = 3;
    private static final int MOST_GROUPS = 8;
    private static final int SHORTEST_GROUP = 2;
    private static final int LONGEST_GROUP = 4;

    /// The number whose letters begin at one place and whose digits at another.
    static AccountNumber at(String text, int from, int digits, Steps steps) {
        List<Integer> ends = new ArrayList<>();
        int least = 0;
        int most = 0;
        int at = begins(text, from, digits) ? digits + BEGINNING : text.length() + 1;
        while (at <= text.length() && least <= MOST_GROUPS) {
            int end = endOfChunk(text, at);
            int length = end - at;
            steps.take(length + 1L);
            least += (length + LONGEST_GROUP - 1) / LONGEST_GROUP;
            most += length / SHORTEST_GROUP;
            if (most >= LEAST_GROUPS && least <= MOST_GROUPS && isWhole(text, end)) {
                ends.add(end);
            }
            boolean goesOn = length >= SHORTEST_GROUP || (length == 0 && at == digits + BEGINNING);
            at = goesOn && isGap(text, end) ? end + 1 : text.length() + 1;
        }
        return new AccountNumber(from, ends);
    }

    private static boolean begins(String text, int from, int digits) {
        return digits - from == BEGINNING
                && Signs.isLetter(text.charAt(digits - 1))
                && digits + 1 < text.length()
                && Signs.isDigit(text.charAt(digits + 1));
    }

    /// A chunk may be several groups without anything between them.
    private static int endOfChunk(String text, int at) {
        int end = at;
        int most = Math.min(text.length(), at + LONGEST_GROUP * MOST_GROUPS + 1);
        while (end < most
                && (Signs.isDigit(text.charAt(end)) || Signs.isLetter(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isWhole(String text, int end) {
        return end >= text.length() || !Signs.goesOn(text.charAt(end));
    }

    private static boolean isGap(String text, int at) {
        return at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '-');
    }
}
