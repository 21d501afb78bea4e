package org.liaison.gateway.identity;

import java.util.List;
import java.util.Map;
import org.liaison.kit.security.Caller;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/// Who logged in, by the same rules as for any token: the access token must be one of this office.
final class OfficeUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final String NUMBER = "official_number";

    private final JwtDecoder tokens;

    OfficeUsers(JwtDecoder tokens) {
        this.tokens = tokens;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest login) {
        Caller caller = caller(login.getAccessToken().getTokenValue());
        List<GrantedAuthority> authorities =
                caller.roles().stream()
                        .<GrantedAuthority>map(
                                role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                        .toList();
        Map<String, Object> shown =
                Map.of(
                        "sub",
                        login.getIdToken().getSubject(),
                        NUMBER,
                        caller.officialNumber(),
                        "unit",
                        caller.unit());
        return new DefaultOidcUser(
                authorities, login.getIdToken(), new OidcUserInfo(shown), NUMBER);
    }

    private Caller caller(String accessToken) {
        try {
            return Caller.from(tokens.decode(accessToken));
        } catch (JwtException refused) {
            throw new OAuth2AuthenticationException(new OAuth2Error("invalid_token"));
        }
    }
}
