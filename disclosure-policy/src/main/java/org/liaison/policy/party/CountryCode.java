package org.liaison.policy.party;

import java.util.Locale;
import java.util.regex.Pattern;

/// A country as ISO 3166-1 alpha-2 in lower case; `eu` (exceptionally reserved there) stands for
/// the institutions and agencies of the Union.
public record CountryCode(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z]{2}");

    public CountryCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a country code is two lower-case letters");
        }
    }

    /// Accepts either case: case files and tokens carry `ES`, addresses `es`.
    public static CountryCode of(String value) {
        return new CountryCode(value.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }
}
