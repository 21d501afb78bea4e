package org.liaison.cases.casefile;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.liaison.schemas.CatalogueField;

/// What a value of a catalogue field must look like. A value is kept as it came, to the byte:
/// nothing is trimmed or rewritten. How a type is written is said by [FieldType], for the guard
/// too.
final class ValueForm {

    /// The longest value, in bytes of UTF-8.
    static final int MAX_BYTES = 65_536;

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private ValueForm() {}

    /// Throws [RuleBroken] unless the field may have the value.
    static void require(CatalogueField field, String value) {
        if (value.isBlank()) {
            throw new RuleBroken(Rule.BLANK_VALUE, field.name());
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new RuleBroken(Rule.VALUE_TOO_LONG, field.name());
        }
        if (!storable(value)) {
            throw new RuleBroken(Rule.NOT_STORABLE, field.name());
        }
        requireForm(field, value);
    }

    private static void requireForm(CatalogueField field, String value) {
        switch (field.type()) {
            case TEXT, LONG_TEXT, LOOKUP -> {}
            case TEXT_LIST -> every(field, value, part -> !part.isBlank(), Rule.BLANK_VALUE);
            case DATE -> one(field, date(value), Rule.DATE_FORM);
            case CHECKBOX -> one(field, field.type().isWrittenLike(value), Rule.CHECKBOX_FORM);
            case NUMBER, GEOLOCATION ->
                    one(field, field.type().isWrittenLike(value), Rule.NUMBER_FORM);
            case PICKLIST ->
                    one(field, field.picklist().contains(value), Rule.UNKNOWN_PICKLIST_VALUE);
            case MULTISELECT_PICKLIST ->
                    one(field, picks(field.picklist(), value), Rule.UNKNOWN_PICKLIST_VALUE);
            case LANGUAGE_CODE -> one(field, field.type().isWrittenLike(value), Rule.LANGUAGE_FORM);
            case COUNTRY_CODE -> one(field, field.type().isWrittenLike(value), Rule.COUNTRY_FORM);
            case COUNTRY_CODES ->
                    every(field, value, field.type()::isWrittenLike, Rule.COUNTRY_FORM);
        }
    }

    /// The parts of a value that holds several, joined by a semicolon.
    static List<String> parts(String value) {
        return Arrays.asList(value.split(";", -1));
    }

    private static void one(CatalogueField field, boolean holds, Rule rule) {
        if (!holds) {
            throw new RuleBroken(rule, field.name());
        }
    }

    private static void every(
            CatalogueField field,
            String value,
            java.util.function.Predicate<String> form,
            Rule rule) {
        one(field, parts(value).stream().allMatch(form), rule);
    }

    private static boolean picks(List<String> picklist, String value) {
        Set<String> seen = new HashSet<>();
        return parts(value).stream().allMatch(part -> picklist.contains(part) && seen.add(part));
    }

    private static boolean date(String value) {
        try {
            if (YEAR.matcher(value).matches()) {
                return Year.parse(value).getValue() > 0;
            }
            if (MONTH.matcher(value).matches()) {
                return YearMonth.parse(value).getYear() > 0;
            }
            return DAY.matcher(value).matches() && LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /// PostgreSQL stores no NUL, and a surrogate alone is no character.
    private static boolean storable(String value) {
        return value.codePoints()
                .noneMatch(c ->
                        c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
