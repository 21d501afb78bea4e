package org.liaison.schemas;

/// What a value of a catalogue field looks like. Values joined by a semicolon: HTCDS 2.0.
public enum FieldType {
    TEXT("Text"),
    LONG_TEXT("LongText"),
    /// Several texts, joined by a semicolon.
    TEXT_LIST("TextList"),
    /// `yyyy`, `yyyy-mm` or `yyyy-mm-dd`.
    DATE("Date"),
    /// `true` or `false`.
    CHECKBOX("Checkbox"),
    NUMBER("Number"),
    /// Decimal degrees.
    GEOLOCATION("Geolocation"),
    /// One value of the picklist.
    PICKLIST("Picklist"),
    /// Several values of the picklist, joined by a semicolon.
    MULTISELECT_PICKLIST("MultiselectPicklist"),
    /// ISO 639-2, or the two-letter code of ISO 639-1.
    LANGUAGE_CODE("LanguageCode"),
    /// ISO 3166-1 alpha-2 or alpha-3.
    COUNTRY_CODE("CountryCode"),
    /// Several country codes, joined by a semicolon.
    COUNTRY_CODES("CountryCodes"),
    /// Reference or name of another row.
    LOOKUP("Lookup");

    private final String code;

    FieldType(String code) {
        this.code = code;
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
