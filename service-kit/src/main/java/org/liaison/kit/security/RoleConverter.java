package org.liaison.kit.security;

import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/// The one place where a realm's roles become what Spring Security checks.
public final class RoleConverter implements Converter<Jwt, JwtAuthenticationToken> {

    @Override
    public JwtAuthenticationToken convert(Jwt token) {
        Caller caller = Caller.from(token);
        List<GrantedAuthority> authorities =
                caller.roles().stream()
                        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
                        .toList();
        return new JwtAuthenticationToken(token, authorities, caller.officialNumber());
    }
}
