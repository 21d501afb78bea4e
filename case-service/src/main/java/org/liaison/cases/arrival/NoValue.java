package org.liaison.cases.arrival;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.liaison.schemas.CatalogueField;
import org.liaison.schemas.FieldType;

/// What people and programs write where they have nothing to write.
final class NoValue {

    private static final String EMPTY = "leave the cell empty when there is no value";

    /// Excel's in the languages of the offices, LibreOffice's, and a column that is too narrow.
    private static final Pattern ERROR =
            Pattern.compile(
                    "#(?:N/A|N/D|NV|NA|VALUE|REF|NAME|NUM|NULL|DIV/0|GETTING_DATA|SPILL|CALC|FIELD"
                            + "|\u00A1?VALOR|\u00A1?REF|\u00BF?NOMBRE|\u00A1?NUM|\u00A1?NULO"
                            + "|\u00A1?DIV/0|VALEUR|NOM|NOMBRE|NUL|WERT|BEZUG|ZAHL|\u0421\u0422\u041E\u0419\u041D"
                            + ")[!?]?|Err:\\d{3}|#{5,}",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SIGNS =
            Pattern.compile("[-\\p{Pd}\u2212?\uFF1F\u00BF.\u2026\u3002*/\\\\_~\u00B7\\s\\p{Z}]+");
    private static final Set<String> PROGRAMS =
            Set.of("null", "(null)", "<null>", "\\n", "nan", "n/a", "n.a.", "n/d", "undefined");
    private static final Set<String> WORDS =
            Set.of(
                    "none",
                    "nil",
                    "na",
                    "nd",
                    "n.d.",
                    "n/c",
                    "s/n",
                    "s/d",
                    "k.a.",
                    "unknown",
                    "not known",
                    "not available",
                    "not applicable",
                    "desconocido",
                    "desconocida",
                    "no consta",
                    "sin datos",
                    "ninguno",
                    "ninguna",
                    "inconnu",
                    "inconnue",
                    "unbekannt",
                    "keine angabe",
                    "\u043D\u0435\u0438\u0437\u0432\u0435\u0441\u0442\u043D\u043E",
                    "\u043D\u0435\u0438\u0437\u0432\u0435\u0441\u0442\u0435\u043D",
                    "\u4E0D\u8BE6",
                    "\u4E0D\u660E",
                    "\u672A\u77E5",
                    "\u65E0",
                    "tbd",
                    "xxx",
                    "test");
    private static final Set<String> NAMES = Set.of("name", "alias");

    private NoValue() {}

    /// Why the value cannot be taken; empty if it can.
    static Optional<Remark> refusal(CatalogueField field, String value) {
        String text = Blanks.strip(value);
        if (ERROR.matcher(text).matches()) {
            return Optional.of(
                    new Remark(
                            ArrivalRule.SPREADSHEET_ERROR,
                            "write the value that the formula should have shown, or " + EMPTY));
        }
        if (text.isEmpty()) {
            return Optional.of(new Remark(ArrivalRule.NO_VALUE, EMPTY));
        }
        boolean program =
                PROGRAMS.contains(text.toLowerCase(Locale.ROOT)) && !mayBeAName(field, text);
        if (field.type() == FieldType.LONG_TEXT || !(SIGNS.matcher(text).matches() || program)) {
            return Optional.empty();
        }
        return Optional.of(new Remark(ArrivalRule.NO_VALUE, EMPTY));
    }

    /// What should be looked at; empty if nothing.
    static Optional<Remark> doubt(CatalogueField field, String value) {
        String text = Blanks.strip(value).toLowerCase(Locale.ROOT);
        return isFreeText(field) && (WORDS.contains(text) || PROGRAMS.contains(text))
                ? Optional.of(new Remark(ArrivalRule.PLACEHOLDER, EMPTY))
                : Optional.empty();
    }

    static boolean isFreeText(CatalogueField field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, TEXT_LIST, LOOKUP -> true;
            case DATE,
                    CHECKBOX,
                    NUMBER,
                    GEOLOCATION,
                    PICKLIST,
                    MULTISELECT_PICKLIST,
                    LANGUAGE_CODE,
                    COUNTRY_CODE,
                    COUNTRY_CODES ->
                    false;
        };
    }

    /// There are people called Null.
    private static boolean mayBeAName(CatalogueField field, String text) {
        return NAMES.contains(field.fieldClass()) && text.equalsIgnoreCase("null");
    }

    /// Whether a column of another type holds one of these instead of its value.
    static boolean isSaid(String value) {
        String text = Blanks.strip(value).toLowerCase(Locale.ROOT);
        return SIGNS.matcher(text).matches()
                || ERROR.matcher(text).matches()
                || PROGRAMS.contains(text)
                || WORDS.contains(text);
    }

    static String remedy() {
        return EMPTY;
    }
}
