package org.liaison.kit.security;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The identity provider of this office.
///
/// @param issuer the realm's URL, which tokens must name
/// @param jwksUri where its public keys are; by default Keycloak's path under the issuer
/// @param audience what tokens must be meant for
@ConfigurationProperties("liaison.identity")
public record IdentitySettings(
        URI issuer, @Nullable URI jwksUri, @DefaultValue("liaison") String audience) {

    public IdentitySettings {
        if (!issuer.isAbsolute()) {
            throw new IllegalArgumentException("liaison.identity.issuer must be a URL");
        }
    }

    URI keys() {
        return jwksUri == null ? URI.create(issuer + "/protocol/openid-connect/certs") : jwksUri;
    }
}
