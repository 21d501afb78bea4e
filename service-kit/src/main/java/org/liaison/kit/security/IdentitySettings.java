package org.liaison.kit.security;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The identity provider of this office.
///
/// @param issuer the realm's URL, which tokens must name
/// @param jwksUri where its public keys are; by default Keycloak's path under the realm
/// @param backchannel the realm's URL for services, where it is not the one for people: in a
///   network of containers, for example; by default the issuer
/// @param audience what tokens must be meant for
@ConfigurationProperties("liaison.identity")
public record IdentitySettings(
        URI issuer,
        @Nullable URI jwksUri,
        @Nullable URI backchannel,
        @DefaultValue("liaison") String audience) {

    public IdentitySettings {
        if (!issuer.isAbsolute()) {
            throw new IllegalArgumentException("liaison.identity.issuer must be a URL");
        }
    }

    /// An endpoint of the realm that only services call: `token`, `certs`.
    public URI endpoint(String name) {
        URI realm = backchannel == null ? issuer : backchannel;
        return URI.create(realm + "/protocol/openid-connect/" + name);
    }

    URI keys() {
        return jwksUri == null ? endpoint("certs") : jwksUri;
    }
}
