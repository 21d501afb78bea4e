package org.liaison.cases.arrival;

/// A rule that a value must keep, or should, when it arrives from a file, by its stable code.
///
/// What is on file already is not judged by it: the code of a country may be withdrawn after a case
/// was opened.
public enum ArrivalRule {
    SPREADSHEET_NUMBER(
            "spreadsheet-number",
            "a number in a text column stands as it was given, digit by digit"),
    SPREADSHEET_ERROR("spreadsheet-error", "a cell holds a value, not the error of a formula"),
    NO_VALUE("no-value", "a cell without a value is left empty"),
    COUNTRY_CODE("country-code", "a country is a code of ISO 3166-1 that is in force"),
    LANGUAGE_CODE("language-code", "a language is a code of ISO 639"),
    AGE_RANGE("age-range", "an age is 0 to 120"),
    COUNT_RANGE("count-range", "a number of children is 0 to 40"),
    DEGREE_RANGE("degree-range", "degrees are -90 to 90 of latitude and -180 to 180 of longitude"),
    BIRTH_RANGE("birth-range", "a birth is not before 1880 and not after the day of the import"),

    CHECK_DIGIT("check-digit", "the check digit of this number does not hold"),
    LOST_ZERO("lost-zero", "a zero at the start seems to be lost"),
    HTML_ENTITY("html-entity", "it holds a code of a web page instead of the letter"),
    ESCAPED_LETTER("escaped-letter", "it holds the code of a letter instead of the letter"),
    MOJIBAKE("mojibake", "it looks like UTF-8 that was read as another encoding"),
    LOST_LETTER("lost-letter", "a question mark or a replacement stands where a letter was"),
    INVISIBLE_CHARACTER("invisible-character", "it holds a character that nobody sees"),
    SURROUNDING_BLANK("surrounding-blank", "a blank stands before or after it"),
    LEADING_APOSTROPHE("leading-apostrophe", "an apostrophe stands before a number"),
    FULL_WIDTH("full-width", "it holds letters or digits in full width"),
    PLACEHOLDER("placeholder", "it looks like a word for no value"),
    FUTURE_DATE("future-date", "it lies after the day of the import"),
    SPREADSHEET_EPOCH("spreadsheet-epoch", "a spreadsheet shows this day for an empty cell");

    private final String code;
    private final String text;

    ArrivalRule(String code, String text) {
        this.code = code;
        this.text = text;
    }

    /// The stable code, used in problem documents and reports.
    public String code() {
        return code;
    }

    /// What the rule asks for, or what looks wrong.
    public String text() {
        return text;
    }
}
