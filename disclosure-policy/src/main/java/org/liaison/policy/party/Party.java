package org.liaison.policy.party;

import org.jspecify.annotations.Nullable;

/// An office and the country whose law it answers to. An organisation that passes information to
/// many states (Interpol) has no country, and is taken to reach every one.
public record Party(OfficeCode office, @Nullable CountryCode country) {
    /// A party of a country.
    public static Party of(String office, String country) {
        return new Party(new OfficeCode(office), CountryCode.of(country));
    }

    /// Whether what this party receives can come before the authorities of `other`.
    public boolean mayReach(CountryCode other) {
        return country == null || country.equals(other);
    }
}
