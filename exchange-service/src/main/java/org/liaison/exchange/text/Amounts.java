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

    private Amounts() {}

    /// Whether a unit stands at a place of a text, or behind the blank there.
    static boolean isBehind(String text, int end) {
        int at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        if (at >= text.length()) {
            return false;
        }
        return Character.getType(text.charAt(at)) == Character.CURRENCY_SYMBOL
                || UNITS.stream()
                        .anyMatch(unit -> text.regionMatches(true, at, unit, 0, unit.length()));
    }
}
