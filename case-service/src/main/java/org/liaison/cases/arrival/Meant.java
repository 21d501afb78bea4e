package org.liaison.cases.arrival;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.CatalogueField;
import org.liaison.schemas.FieldType;

/// What was meant by a value that its column cannot have, and how to write it.
public final class Meant {

    private static final Pattern SEPARATORS =
            Pattern.compile("[;|,/&\uFF0C\uFF1B\u3001\uFF5C\\r\\n\\t]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /// What is longer is no code, date or number.
    private static final int LONGEST = 2_000;

    private static final List<String> CHECKBOX = List.of("true", "false");

    private Meant() {}

    /// How to write it; null if nobody can tell.
    public static @Nullable String remedy(CatalogueField field, String value) {
        if (value.length() > LONGEST) {
            return null;
        }
        Optional<String> meant = ofType(field, value);
        if (meant.isEmpty() && NoValue.isSaid(value)) {
            return NoValue.remedy();
        }
        String stripped = Blanks.strip(value);
        if (meant.isEmpty() && !stripped.equals(value) && !stripped.isEmpty()) {
            return "take away the blanks and invisible characters before and after it";
        }
        return meant.orElse(null);
    }

    private static Optional<String> ofType(CatalogueField field, String value) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LOOKUP -> Optional.empty();
            case TEXT_LIST ->
                    Optional.of("join several by one ; each, with nothing behind the last");
            case DATE -> MeantDate.remedy(value);
            case CHECKBOX ->
                    PicklistLabels.codeOf("checkbox", CHECKBOX, value).map(code -> "write " + code);
            case NUMBER, GEOLOCATION -> number(value);
            case PICKLIST ->
                    written(codes(value, part -> code(field, part)), "this column takes one value");
            case MULTISELECT_PICKLIST -> written(codes(value, part -> code(field, part)), "");
            case LANGUAGE_CODE -> Languages.meant(value).map(code -> "write " + code);
            case COUNTRY_CODE ->
                    written(codes(value, Meant::country), "this column takes one country");
            case COUNTRY_CODES -> written(codes(value, Meant::country), "");
        };
    }

    private static Optional<String> code(CatalogueField field, String part) {
        return PicklistLabels.codeOf(field.name(), field.picklist(), part);
    }

    private static Optional<String> country(String part) {
        return Countries.meant(part).or(() -> Optional.of(part).filter(Countries::isCode));
    }

    /// Joined as they are written.
    ///
    /// @param several what to say of more than one; empty where several may stand
    private static Optional<String> written(List<String> codes, String several) {
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                codes.size() == 1 || several.isEmpty()
                        ? "write " + String.join(";", codes)
                        : several);
    }

    /// The codes of all parts; none if one of them means nothing.
    private static List<String> codes(String value, Function<String, Optional<String>> code) {
        Optional<String> whole = code.apply(Blanks.strip(value));
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        List<String> separated = each(SEPARATORS.split(value), code);
        return separated.isEmpty() ? each(BLANKS.split(Blanks.strip(value)), code) : separated;
    }

    private static List<String> each(String[] parts, Function<String, Optional<String>> code) {
        Set<String> codes = new LinkedHashSet<>();
        for (String part : parts) {
            if (!Blanks.isBlank(part)) {
                Optional<String> one = code.apply(Blanks.strip(part));
                if (one.isEmpty()) {
                    return List.of();
                }
                codes.add(one.get());
            }
        }
        return new ArrayList<>(codes);
    }

    private static Optional<String> number(String value) {
        String narrow =
                Normalizer.normalize(Blanks.strip(value), Normalizer.Form.NFKC)
                        .replace('\u2212', '-');
        if (narrow.matches("[+-]?[0-9]{1,9},[0-9]{1,12}")) {
            return Optional.of("write a point where the decimal comma stands");
        }
        if (narrow.matches("[+-]?[0-9]{1,3}([., '][0-9]{3})+([.,][0-9]+)?")) {
            return Optional.of("write no separator between the thousands");
        }
        if (narrow.matches("[+-]?[0-9.,]+[eE][+-]?[0-9]+")) {
            return Optional.of("a spreadsheet wrote it with an exponent: write all digits");
        }
        if (narrow.matches("(?s).*[0-9].*\u00B0.*|[0-9.,]+\\s*[NSEWO]")) {
            return Optional.of("write decimal degrees, such as -3.6969");
        }
        if (FieldType.NUMBER.isWrittenLike(narrow)) {
            return Optional.of("write ordinary digits, without blanks around them");
        }
        return narrow.matches("(?s)[^0-9]*[0-9]+[^0-9]*")
                ? Optional.of("write the number alone")
                : Optional.empty();
    }
}
