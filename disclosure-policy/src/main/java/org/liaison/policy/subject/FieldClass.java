package org.liaison.policy.subject;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// What kind of fact a field holds; every field of a case schema has exactly one class.
public enum FieldClass implements Coded {
    NAME("name", Nature.IDENTITY),
    ALIAS("alias", Nature.IDENTITY),
    IDENTITY_NUMBER("identity-number", Nature.IDENTITY),
    BIRTH("birth", Nature.IDENTITY),
    CONTACT("contact", Nature.WHEREABOUTS),
    ADDRESS("address", Nature.WHEREABOUTS),
    LOCATION("location", Nature.WHEREABOUTS),
    DEVICE_OR_HANDLE("device-or-handle", Nature.IDENTITY),
    DOCUMENT("document", Nature.IDENTITY),
    ACCOUNT("account", Nature.IDENTITY),
    VEHICLE("vehicle", Nature.IDENTITY),
    RELATION("relation", Nature.PERSONAL),
    PHOTO("photo", Nature.IDENTITY),
    BIOMETRIC("biometric", Nature.IDENTITY),
    GENETIC("genetic", Nature.IDENTITY),
    HEALTH("health", Nature.PERSONAL),
    SEX_LIFE("sex-life", Nature.PERSONAL),
    ETHNIC_ORIGIN("ethnic-origin", Nature.PERSONAL),
    RELIGION_OR_POLITICS("religion-or-politics", Nature.PERSONAL),
    IMMIGRATION_STATUS("immigration-status", Nature.PERSONAL),
    ASYLUM("asylum", Nature.PERSONAL),
    CONSENT_STATUS("consent-status", Nature.PERSONAL),
    PROTECTION_MEASURE("protection-measure", Nature.PERSONAL),
    SOURCE_OR_METHOD("source-or-method", Nature.PERSONAL),
    OFFICIAL("official", Nature.PERSONAL),
    OFFENCE("offence", Nature.IMPERSONAL),
    TIME("time", Nature.IMPERSONAL),
    CODE("code", Nature.IMPERSONAL),
    TEXT("text", Nature.IMPERSONAL);

    private enum Nature {
        IDENTITY,
        WHEREABOUTS,
        PERSONAL,
        IMPERSONAL
    }

    private static final ClosedList<FieldClass> LIST = ClosedList.of("field-class", values());

    private final String code;
    private final Nature nature;

    FieldClass(String code, Nature nature) {
        this.code = code;
        this.nature = nature;
    }

    @Override
    public String code() {
        return code;
    }

    /// Whether a field of this class is personal data whatever it belongs to; a field of another
    /// class is personal too as soon as it belongs to a person.
    public boolean personal() {
        return nature != Nature.IMPERSONAL;
    }

    /// Whether a field of this class tells, alone or with a register, who a person is.
    public boolean identifying() {
        return nature == Nature.IDENTITY || nature == Nature.WHEREABOUTS;
    }

    /// Whether a field of this class leads to where a person is, or to her.
    public boolean leadsToThePerson() {
        return nature == Nature.WHEREABOUTS;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static FieldClass of(String code) {
        return LIST.get(code);
    }
}
