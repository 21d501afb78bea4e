package org.liaison.sanitiser.signal;

import static org.liaison.policy.subject.FieldClass.ACCOUNT;
import static org.liaison.policy.subject.FieldClass.ADDRESS;
import static org.liaison.policy.subject.FieldClass.ASYLUM;
import static org.liaison.policy.subject.FieldClass.BIRTH;
import static org.liaison.policy.subject.FieldClass.CONTACT;
import static org.liaison.policy.subject.FieldClass.DEVICE_OR_HANDLE;
import static org.liaison.policy.subject.FieldClass.DOCUMENT;
import static org.liaison.policy.subject.FieldClass.IDENTITY_NUMBER;
import static org.liaison.policy.subject.FieldClass.LOCATION;
import static org.liaison.policy.subject.FieldClass.NAME;
import static org.liaison.policy.subject.FieldClass.PROTECTION_MEASURE;
import static org.liaison.policy.subject.FieldClass.SOURCE_OR_METHOD;
import static org.liaison.policy.subject.FieldClass.TEXT;
import static org.liaison.policy.subject.FieldClass.VEHICLE;

import org.liaison.policy.subject.FieldClass;

/// Every kind of finding there is, with its stable code and what the officer reads.
public enum Signal {
    NAME_ON_FILE("name-on-file", NAME, true, "A name on file for this case, in some spelling."),
    NAME_PART_ON_FILE("name-part-on-file", NAME, true, "Part of a name on file for this case."),
    NAME_PART_PERHAPS(
            "name-part-perhaps", NAME, false, "A word that is also part of a name on file."),
    VALUE_ON_FILE("value-on-file", TEXT, true, "A value on file for this case."),
    NUMBER_ON_FILE("number-on-file", IDENTITY_NUMBER, true, "A number on file for this case."),
    ADDRESS_ON_FILE("address-on-file", ADDRESS, true, "An address on file for this case."),
    STREET_ON_FILE("street-on-file", ADDRESS, false, "The street of an address on file."),
    PROTECTED_STREET(
            "protected-street", PROTECTION_MEASURE, true, "The street of a protected place."),
    POSTCODE_ON_FILE("postcode-on-file", ADDRESS, false, "A number from an address on file."),
    NEAR_PLACE_ON_FILE(
            "near-place-on-file", LOCATION, true, "Within 500 m of a place on file for this case."),
    BIRTH_ON_FILE("birth-on-file", BIRTH, true, "A date of birth on file for this case."),
    DATE_ON_FILE("date-on-file", TEXT, false, "A date on file for this case."),
    COPIED_FROM_FILE(
            "copied-from-file", TEXT, true, "A sentence of a text on file, which never leaves."),

    IBAN("iban", ACCOUNT, true, "A bank account number (its check digits are right)."),
    NATIONAL_NUMBER(
            "national-number", IDENTITY_NUMBER, true, "An identity number (its check is right)."),
    PAYMENT_CARD("payment-card", ACCOUNT, true, "A payment card number (its check is right)."),
    IMEI("imei", DEVICE_OR_HANDLE, true, "The number of a telephone (its check is right)."),
    MACHINE_READABLE_ZONE(
            "machine-readable-zone", DOCUMENT, true, "A line of a travel document's reading zone."),
    PHONE("phone-number", CONTACT, true, "A telephone number that is not on file."),
    PHONE_PERHAPS("phone-number-perhaps", CONTACT, false, "This may be a telephone number."),
    EMAIL("e-mail-address", CONTACT, true, "An e-mail address."),
    URL("web-address", DEVICE_OR_HANDLE, false, "A web address."),
    HANDLE("handle", DEVICE_OR_HANDLE, false, "A name on a chat or social network."),
    BIRTH_DATE("birth-date", BIRTH, false, "A full date of birth that is not on file."),
    ACCOUNT_PERHAPS("account-number-perhaps", ACCOUNT, false, "This may be an account number."),
    DOCUMENT_PERHAPS(
            "document-number-perhaps",
            DOCUMENT,
            false,
            "This may be the number of a document or a person."),
    PLATE("vehicle-plate", VEHICLE, false, "This may be the plate of a vehicle."),
    EMAIL_PERHAPS("e-mail-address-perhaps", CONTACT, false, "This may be an e-mail address."),
    ADDRESS_PERHAPS("address-perhaps", ADDRESS, false, "This may be an address."),
    NAME_PERHAPS("name-perhaps", NAME, false, "This may be the name of a person."),
    COORDINATES("coordinates", LOCATION, false, "Coordinates of a place."),

    SOURCE("source-or-method", SOURCE_OR_METHOD, true, "This tells a source or a method."),
    SOURCE_PERHAPS("source-or-method-perhaps", SOURCE_OR_METHOD, false, "This may tell a source."),
    ASYLUM_CLAIM("asylum-wording", ASYLUM, true, "This tells that somebody asked for asylum."),
    ASYLUM_PERHAPS(
            "asylum-wording", ASYLUM, false, "This may tell that somebody asked for asylum."),
    PROTECTED_PLACE(
            "protected-place-wording",
            PROTECTION_MEASURE,
            true,
            "This may lead to a protected place."),
    PROTECTED_PLACE_PERHAPS(
            "protected-place-perhaps", PROTECTION_MEASURE, false, "This speaks of a shelter."),

    INVISIBLE("invisible-character", TEXT, true, "Characters that a reader does not see."),
    INVISIBLE_HARMLESS("soft-hyphen", TEXT, false, "A soft hyphen or style mark; clean it away."),
    MIXED_SCRIPT("mixed-script-word", TEXT, false, "A word that mixes scripts to look alike.");

    private final String code;
    private final FieldClass fieldClass;
    private final boolean blocks;
    private final String explanation;

    Signal(String code, FieldClass fieldClass, boolean blocks, String explanation) {
        this.code = code;
        this.fieldClass = fieldClass;
        this.blocks = blocks;
        this.explanation = explanation;
    }

    public String code() {
        return code;
    }

    /// The class of a detection that belongs to no fact on file.
    public FieldClass fieldClass() {
        return fieldClass;
    }

    public boolean blocks() {
        return blocks;
    }

    public String explanation() {
        return explanation;
    }

    /// Whether it only repeats a part of a fuller value.
    public boolean partial() {
        return this == NAME_PART_ON_FILE
                || this == NAME_PART_PERHAPS
                || this == STREET_ON_FILE
                || this == POSTCODE_ON_FILE;
    }

    /// Whether a disclosed fact at the same place answers it.
    public boolean recognisedByShape() {
        return compareTo(IBAN) >= 0 && compareTo(COORDINATES) <= 0;
    }
}
