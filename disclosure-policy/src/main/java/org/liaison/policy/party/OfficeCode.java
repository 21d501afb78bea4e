package org.liaison.policy.party;

import java.util.regex.Pattern;

/// The code of a liaison office, such as `es`, `cn` or `europol`.
public record OfficeCode(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,30}");

    public OfficeCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an office code is 2 to 31 lower-case letters, digits or hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
