package org.liaison.gateway.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often one caller may ask.
///
/// @param requestsPerMinute for each person or machine, once it is known who asks
/// @param requestsPerMinuteAndAddress for each address, before anything is known; behind one there
///   may be a whole office
/// @param refusedTokensPerMinuteAndAddress how many tokens that are none an address may bring;
///   after that no token of it is looked at, and logins go on
@ConfigurationProperties("liaison.rate")
public record RateSettings(
        @DefaultValue("1200") int requestsPerMinute,
        @DefaultValue("12000") int requestsPerMinuteAndAddress,
        @DefaultValue("120") int refusedTokensPerMinuteAndAddress) {

    public RateSettings {
        if (requestsPerMinute < 1
                || requestsPerMinuteAndAddress < 1
                || refusedTokensPerMinuteAndAddress < 1) {
            throw new IllegalArgumentException("every liaison.rate must be 1 or more");
        }
    }
}
