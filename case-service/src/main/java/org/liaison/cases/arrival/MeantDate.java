package org.liaison.cases.arrival;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Dates as spreadsheets, countries and programs write them.
final class MeantDate {

    private static final String WRITE = "write yyyy-mm-dd, with the column formatted as text";

    private static final Map<Pattern, String> FORMS = forms();

    private MeantDate() {}

    /// How to write what looks like a date; empty if it does not.
    static Optional<String> remedy(String value) {
        String narrow = Normalizer.normalize(Blanks.strip(value), Normalizer.Form.NFKC);
        for (Map.Entry<Pattern, String> form : FORMS.entrySet()) {
            if (form.getKey().matcher(narrow).matches()) {
                return Optional.of(form.getValue() + ": " + WRITE);
            }
        }
        return Optional.empty();
    }

    private static Map<Pattern, String> forms() {
        Map<Pattern, String> forms = new LinkedHashMap<>();
        put(forms, "[0-9]{4}-[0-9]{2}(-[0-9]{2})?", "there is no such day, or it is in full width");
        put(forms, "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ].+", "it has a time, which the column has not");
        put(
                forms,
                "[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}",
                "day, month and year stand in another order, and nobody can tell which is the month");
        put(forms, "[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2}", "the year has two digits");
        put(forms, "[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}[T ,].+", "it has a time");
        put(forms, "[0-9]{1,2}[./-][0-9]{4}", "month and year stand in another order");
        put(
                forms,
                "[0-9]{4}[-./ ][0-9?xX]{1,2}([-./ ][0-9?xX]{1,2})?",
                "year, month and day are joined by -, with two digits each; what is not known is left"
                        + " out from the end");
        put(
                forms,
                "[0-9]{5}([.,][0-9]+)?",
                "it is a spreadsheet's number of the day, not the date");
        put(forms, "[0-9]{8}", "year, month and day are joined by -");
        put(forms, "[0-9]{4}年.*", "it is written with 年, 月 and 日");
        put(forms, "[0-9]{1,3}", "a year has four digits");
        put(
                forms,
                "(?=.*\\p{L})(?=.*[0-9]).{4,40}",
                "the month is a number, and words such as about are left out");
        return forms;
    }

    private static void put(Map<Pattern, String> forms, String form, String says) {
        forms.put(Pattern.compile(form), says);
    }
}
