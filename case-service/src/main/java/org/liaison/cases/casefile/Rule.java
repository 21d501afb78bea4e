package org.liaison.cases.casefile;

/// A rule that a case file must keep, by its stable code.
public enum Rule {
    REFERENCE_FORM("reference-form", "a reference has 1 to 64 letters, digits or . _ / -"),
    NO_ROWS("no-rows", "a case file has at least one row"),
    DUPLICATE_REFERENCE("duplicate-reference", "a reference names one row of a case"),
    DANGLING_PERSON("dangling-person", "lia_PersonRef names a Person row of the same case"),
    PERSON_OF_PERSON("person-of-person", "a Person row has no lia_PersonRef"),
    UNKNOWN_FIELD("unknown-field", "the column does not belong to this entity"),
    BLANK_VALUE("blank-value", "a value is not blank: leave the cell empty"),
    VALUE_TOO_LONG("value-too-long", "a value has at most 65536 bytes in UTF-8"),
    NOT_STORABLE("not-storable", "a value has no NUL and no broken character"),
    UNKNOWN_PICKLIST_VALUE("unknown-picklist-value", "a value of the picklist is expected"),
    DATE_FORM("date-form", "a date is yyyy, yyyy-mm or yyyy-mm-dd, and exists"),
    CHECKBOX_FORM("checkbox-form", "true or false is expected"),
    NUMBER_FORM("number-form", "a decimal number with a point is expected"),
    LANGUAGE_FORM("language-form", "an ISO 639 code of 2 or 3 letters is expected"),
    COUNTRY_FORM("country-form", "an ISO 3166-1 code of 2 or 3 letters is expected");

    private final String code;
    private final String text;

    Rule(String code, String text) {
        this.code = code;
        this.text = text;
    }

    /// The stable code, used in problem documents.
    public String code() {
        return code;
    }

    /// What the rule asks for.
    public String text() {
        return text;
    }
}
