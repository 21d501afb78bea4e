package org.liaison.gateway.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often one caller may ask.
///
/// @param requestsPerMinute for each person, machine or, before login, address
@ConfigurationProperties("liaison.rate")
public record RateSettings(@DefaultValue("1200") int requestsPerMinute) {

    public RateSettings {
        if (requestsPerMinute < 1) {
            throw new IllegalArgumentException(
                    "liaison.rate.requests-per-minute must be 1 or more");
        }
    }
}
