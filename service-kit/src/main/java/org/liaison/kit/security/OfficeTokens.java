package org.liaison.kit.security;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.office.OfficeSettings;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// Decides which tokens count here: signed by this office's realm, in time, meant for Liaison, of
/// this office, and with the numbers without which nobody could be held to account.
public final class OfficeTokens {

    private static final OAuth2Error REFUSED =
            new OAuth2Error("invalid_token", "The token is not one of this office", null);

    private OfficeTokens() {}

    /// A decoder that asks for the realm's keys only when the first token comes: the provider need
    /// not be up when a service starts.
    public static JwtDecoder decoder(IdentitySettings identity, OfficeSettings office) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(identity.keys().toString())
                        .restOperations(RealmHttp.patient())
                        .jwsAlgorithms(algorithms -> {
                            algorithms.add(SignatureAlgorithm.RS256);
                            algorithms.add(SignatureAlgorithm.PS256);
                            algorithms.add(SignatureAlgorithm.ES256);
                        })
                        .build();
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithValidators(
                        List.of(
                                JwtValidators.createDefaultWithIssuer(identity.issuer().toString()),
                                rule(token -> isMeantFor(token, identity.audience())),
                                rule(token -> isOf(token, office.office())),
                                rule(OfficeTokens::isAccessToken),
                                rule(OfficeTokens::isAccountable))));
        return decoder;
    }

    private static boolean isMeantFor(Jwt token, String audience) {
        @Nullable List<String> audiences = token.getAudience();
        return audiences != null && audiences.contains(audience);
    }

    private static boolean isOf(Jwt token, String office) {
        return office.equals(token.getClaimAsString("office"));
    }

    /// An identity token also has an audience; it is for the login, not for us.
    private static boolean isAccessToken(Jwt token) {
        @Nullable String kind = token.getClaimAsString("typ");
        return kind == null || kind.equals("Bearer");
    }

    /// Only a machine of another agency may come without numbers of a person.
    private static boolean isAccountable(Jwt token) {
        Set<Role> roles = Caller.roles(token);
        boolean numbered =
                isFilled(token.getClaimAsString("person_number"))
                        && isFilled(token.getClaimAsString("official_number"));
        boolean machine =
                roles.equals(Set.of(Role.AGENCY)) && isFilled(token.getClaimAsString("azp"));
        return token.getExpiresAt() != null && (numbered || machine);
    }

    private static boolean isFilled(@Nullable String claim) {
        return claim != null && !claim.isBlank() && !claim.startsWith("client:");
    }

    private static OAuth2TokenValidator<Jwt> rule(java.util.function.Predicate<Jwt> holds) {
        return token ->
                holds.test(token)
                        ? OAuth2TokenValidatorResult.success()
                        : OAuth2TokenValidatorResult.failure(REFUSED);
    }
}
