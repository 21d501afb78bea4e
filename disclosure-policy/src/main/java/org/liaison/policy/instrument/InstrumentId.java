package org.liaison.policy.instrument;

import java.util.regex.Pattern;

/// The stable name of an instrument over all its versions, such as `es-cn-2026-thb`.
public record InstrumentId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{2,63}");

    public InstrumentId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an instrument id is 3 to 64 lower-case letters, digits or hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
