package org.liaison.exchange.text;

import java.util.ArrayList;
import java.util.List;

/// Groups of digits with at most three characters between each two, none of which ends a number.
/// Groups make elements; a comma, semicolon or end of a sentence separates these.
final class DigitList {

    private static final int MOST_BETWEEN = 3;
    private static final int DIGITS_OF_A_YEAR = 4;
    private static final int LONGEST_SMALL = 2;

    /// Digits that nothing of a list separates.
    ///
    /// @param end behind the last digit
    record Element(int start, int end, int digits) {}

    private final String text;
    private final int start;
    private final int end;
    private final int digits;

    private DigitList(String text, int start, int end, int digits) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.digits = digits;
    }

    /// The list that begins with a digit.
    static DigitList at(String text, int start) {
        int digits = 0;
        int end = start;
        for (int next = start; next >= 0; next = nextGroup(text, end)) {
            end = endOfGroup(text, next);
            digits += end - next;
        }
        return new DigitList(text, start, end, digits);
    }

    /// Behind the last digit.
    int end() {
        return end;
    }

    int digits() {
        return digits;
    }

    /// At least one.
    List<Element> elements() {
        List<Element> elements = new ArrayList<>();
        int from = start;
        int counted = 0;
        int last = start;
        for (int group = start; group >= 0 && group < end; group = nextGroup(text, last)) {
            if (group > start && isOfAList(last, group)) {
                elements.add(new Element(from, last, counted));
                from = group;
                counted = 0;
            }
            last = endOfGroup(text, group);
            counted += last - group;
        }
        elements.add(new Element(from, last, counted));
        return elements;
    }

    /// Whether every group is a year.
    boolean onlyYears() {
        return onlyYears(new Element(start, end, digits));
    }

    /// Whether an element is years and nothing else, such as 2019/2020/2021.
    boolean onlyYears(Element element) {
        int last = element.start();
        for (int group = last; group >= 0 && group < element.end(); ) {
            last = endOfGroup(text, group);
            boolean year =
                    last - group == DIGITS_OF_A_YEAR
                            && (text.startsWith("19", group) || text.startsWith("20", group));
            if (!year) {
                return false;
            }
            group = nextGroup(text, last);
        }
        return true;
    }

    /// Whether it counts on: numbers of at most two digits, each greater than the one before.
    boolean isSmallAndRising() {
        int before = -1;
        for (int group = start; group >= 0 && group < end; ) {
            int last = endOfGroup(text, group);
            int value =
                    last - group <= LONGEST_SMALL
                            ? Integer.parseInt(text, group, last, 10)
                            : before;
            if (value <= before) {
                return false;
            }
            before = value;
            group = nextGroup(text, last);
        }
        return true;
    }

    private boolean isOfAList(int from, int to) {
        boolean point = false;
        boolean blank = false;
        for (int at = from; at < to; at++) {
            char each = text.charAt(at);
            if (each == ',' || each == ';' || each == '\u3001' || each == '\u3002') {
                return true;
            }
            point |= each == '.';
            blank |= each == ' ';
        }
        return point && blank;
    }

    private static int endOfGroup(String text, int at) {
        int end = at;
        while (end < text.length() && Signs.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Where the next group begins; negative when what follows ends the list.
    private static int nextGroup(String text, int from) {
        int at = from;
        for (int between = 0; between <= MOST_BETWEEN && at < text.length(); between++) {
            if (Signs.isDigit(text.charAt(at))) {
                return at;
            }
            int each = text.codePointAt(at);
            if (!Signs.goesBetweenDigits(each)) {
                return -1;
            }
            at += Character.charCount(each);
        }
        return -1;
    }
}
