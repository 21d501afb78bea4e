package org.liaison.cases.draft;

/// A draft breaks a rule of form. Names the field and what it asks for, never what was in it.
public final class DraftInvalid extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    public DraftInvalid(String field, String rule) {
        super(field + ": " + rule);
        this.field = field;
    }

    /// The field of the draft, such as `request.offence`.
    public String field() {
        return field;
    }
}
