package org.liaison.exchange.text;

import java.util.List;

/// Knows that a row of figures is of money or shares by what stands behind it.
final class Amounts {

    private static final List<String> UNITS =
            List.of(
                    "euro",
                    "eur",
                    "dollar",
                    "d\u00F3lar",
                    "dolar",
                    "usd",
                    "yuan",
                    "rmb",
                    "cny",
                    "percent",
                    "per cent",
                    "por ciento",
                    "kg",
                    "km",
                    "\u5143",
                    "\u6B27\u5143",
                    "\u7F8E\u5143",
                    "\u4EBA\u6C11\u5E01",
                    "%",
                    "\u2030");

    private static final int LONGEST_WORD = 3;
    private static final int LONGEST_FIGURE = 12;

    private Amounts() {}

    /// Whether a unit stands behind a place of a text, or behind one more figure that a short word
    /// such as `and` adds.
    static boolean isBehind(String text, int end) {
        return isUnit(text, end) || isUnit(text, behindOneMore(text, end));
    }

    private static boolean isUnit(String text, int end) {
        int at = isBlank(text, end) ? end + 1 : end;
        if (at >= text.length()) {
            return false;
        }
        return Character.getType(text.charAt(at)) == Character.CURRENCY_SYMBOL
                || UNITS.stream()
                        .anyMatch(unit -> text.regionMatches(true, at, unit, 0, unit.length()));
    }

    /// The end of the text when no figure follows.
    private static int behindOneMore(String text, int end) {
        int word = isBlank(text, end) ? end + 1 : end;
        int at = word;
        while (at < text.length() && at - word <= LONGEST_WORD && isLetter(text, at)) {
            at++;
        }
        int figure = isBlank(text, at) ? at + 1 : at;
        at = figure;
        while (at < text.length() && at - figure <= LONGEST_FIGURE && isOfAFigure(text, at)) {
            at++;
        }
        return at == figure || figure == end ? text.length() : at;
    }

    private static boolean isBlank(String text, int at) {
        return at < text.length() && text.charAt(at) == ' ';
    }

    private static boolean isLetter(String text, int at) {
        return Character.isLetter(text.charAt(at));
    }

    private static boolean isOfAFigure(String text, int at) {
        char each = text.charAt(at);
        return Signs.isDigit(each) || each == '.' || each == ',';
    }
}
