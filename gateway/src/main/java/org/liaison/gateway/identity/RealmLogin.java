package org.liaison.gateway.identity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.liaison.kit.security.IdentitySettings;
import org.liaison.kit.security.RealmHttp;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// The gateway as a client of the office's realm. The addresses follow from the issuer, so the
/// realm need not be up when the gateway starts.
final class RealmLogin {

    static final String REGISTRATION = "keycloak";
    static final String AUTHORIZATION = "/oauth2/authorization/" + REGISTRATION;

    private RealmLogin() {}

    static ClientRegistration client(IdentitySettings identity, String clientSecret) {
        String realm = identity.issuer() + "/protocol/openid-connect";
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId("gateway")
                .clientSecret(clientSecret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(
                        ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid")
                .issuerUri(identity.issuer().toString())
                .authorizationUri(realm + "/auth")
                .tokenUri(identity.endpoint("token").toString())
                .jwkSetUri(identity.endpoint("certs").toString())
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", realm + "/logout"))
                .build();
    }

    /// Judges identity tokens as Spring's own factory does, but waits for a busy realm.
    static JwtDecoder identityTokens(ClientRegistration client) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(
                                requireNonNull(client.getProviderDetails().getJwkSetUri()))
                        .restOperations(RealmHttp.patient())
                        .build();
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithValidators(
                        List.of(new OidcIdTokenValidator(client))));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(
                        OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }
}
