package org.liaison.schemas;

import java.util.regex.Pattern;

/// What a value of a catalogue field looks like. Values joined by a semicolon: HTCDS 2.0.
///
/// The form is written down once, here: what an import takes, the guard knows, and the other way
/// round.
public enum FieldType {
    TEXT("Text"),
    LONG_TEXT("LongText"),
    /// Several texts, joined by a semicolon.
    TEXT_LIST("TextList"),
    /// `yyyy`, `yyyy-mm` or `yyyy-mm-dd`.
    DATE("Date", "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"),
    /// `true` or `false`.
    CHECKBOX("Checkbox", "true|false"),
    /// At most nine digits, and twelve behind a point.
    NUMBER("Number", Form.DECIMAL),
    /// Decimal degrees, written as a number.
    GEOLOCATION("Geolocation", Form.DECIMAL),
    /// One value of the picklist.
    PICKLIST("Picklist"),
    /// Several values of the picklist, joined by a semicolon.
    MULTISELECT_PICKLIST("MultiselectPicklist"),
    /// ISO 639-2, or the two-letter code of ISO 639-1.
    LANGUAGE_CODE("LanguageCode", Form.LETTERS),
    /// ISO 3166-1 alpha-2 or alpha-3.
    COUNTRY_CODE("CountryCode", Form.LETTERS),
    /// Several country codes, joined by a semicolon.
    COUNTRY_CODES("CountryCodes", Form.LETTERS),
    /// Reference or name of another row.
    LOOKUP("Lookup");

    /// A constant's own fields cannot be used where it is made.
    private static final class Form {
        static final String ANYTHING = "(?s).*";
        static final String DECIMAL = "[+-]?[0-9]{1,9}([.][0-9]{1,12})?";
        static final String LETTERS = "[A-Za-z]{2,3}";
    }

    private final String code;
    private final Pattern form;

    FieldType(String code) {
        this(code, Form.ANYTHING);
    }

    FieldType(String code, String form) {
        this.code = code;
        this.form = Pattern.compile(form);
    }

    /// Whether a value, or one part of a value that holds several, is written as the type wants it.
    /// Which values a picklist has, and which days there are, it does not say.
    public boolean isWrittenLike(String value) {
        return form.matcher(value).matches();
    }

    /// The name used in the schemas.
    public String code() {
        return code;
    }

    static FieldType of(String code) {
        for (FieldType type : values()) {
            if (type.code.equals(code)) {
                return type;
            }
        }
        throw new IllegalArgumentException("Unknown field type in the catalogue: " + code);
    }
}
