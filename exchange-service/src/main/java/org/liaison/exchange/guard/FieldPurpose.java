package org.liaison.exchange.guard;

import java.util.EnumSet;
import java.util.Set;
import org.liaison.exchange.text.TextFinding;
import org.liaison.policy.subject.FieldClass;
import org.liaison.schemas.CatalogueField;
import org.liaison.schemas.FieldType;

/// What a disclosed value of free form may hold because its field is for that.
final class FieldPurpose {

    private static final Set<TextFinding> NUMBER =
            EnumSet.of(
                    TextFinding.LETTERED_NUMBER,
                    TextFinding.TELEPHONE,
                    TextFinding.LONG_NUMBER,
                    TextFinding.LISTED_NUMBER);
    private static final Set<TextFinding> CONTACT =
            EnumSet.of(
                    TextFinding.REACHABLE,
                    TextFinding.LETTERED_NUMBER,
                    TextFinding.TELEPHONE,
                    TextFinding.LONG_NUMBER,
                    TextFinding.LISTED_NUMBER);

    /// House numbers and postal codes in a row are no telephone.
    private static final Set<TextFinding> PLACE =
            EnumSet.of(TextFinding.PLACE, TextFinding.LETTERED_NUMBER, TextFinding.LISTED_NUMBER);

    private static final Set<TextFinding> PLATE =
            EnumSet.of(TextFinding.LETTERED_NUMBER, TextFinding.LONG_NUMBER);

    private FieldPurpose() {}

    /// What may be found in a field of a class; nothing where the class names a fact that is
    /// written in words.
    static Set<TextFinding> of(FieldClass fieldClass) {
        return switch (fieldClass) {
            case IDENTITY_NUMBER, DOCUMENT, ACCOUNT, PHOTO, BIOMETRIC, GENETIC -> NUMBER;
            case CONTACT, DEVICE_OR_HANDLE -> CONTACT;
            case ADDRESS, LOCATION -> PLACE;
            case VEHICLE -> PLATE;
            case NAME,
                    ALIAS,
                    BIRTH,
                    RELATION,
                    HEALTH,
                    SEX_LIFE,
                    ETHNIC_ORIGIN,
                    RELIGION_OR_POLITICS,
                    IMMIGRATION_STATUS,
                    ASYLUM,
                    CONSENT_STATUS,
                    PROTECTION_MEASURE,
                    SOURCE_OR_METHOD,
                    OFFICIAL,
                    OFFENCE,
                    TIME,
                    CODE,
                    TEXT ->
                    Set.of();
        };
    }

    /// Whether a value of a field can be any text. So can a decimal number, which a telephone fits
    /// in, unless its degrees are bounded.
    static boolean isFree(CatalogueField field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, TEXT_LIST, LOOKUP -> true;
            case NUMBER -> !isOfDegrees(field);
            case DATE,
                    CHECKBOX,
                    GEOLOCATION,
                    PICKLIST,
                    MULTISELECT_PICKLIST,
                    LANGUAGE_CODE,
                    COUNTRY_CODE,
                    COUNTRY_CODES ->
                    false;
        };
    }

    /// Whether a field holds a longitude or a latitude.
    static boolean isOfDegrees(CatalogueField field) {
        boolean number = field.type() == FieldType.NUMBER || field.type() == FieldType.GEOLOCATION;
        return number && FieldClass.of(field.fieldClass()) == FieldClass.LOCATION;
    }
}
