package org.liaison.kit.security;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;

/// How bearer tokens are read and refused, at every door alike.
public final class BearerTokens {

    private BearerTokens() {}

    /// The resource server of a filter chain, with roles of [RoleConverter] and our problems.
    public static Customizer<OAuth2ResourceServerConfigurer<HttpSecurity>> refusedBy(
            SecurityProblems refused) {
        return tokens ->
                tokens.authenticationEntryPoint(refused)
                        .accessDeniedHandler(refused)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(new RoleConverter()))
                        .withObjectPostProcessor(tellsWhenNobodyCouldJudge(refused));
    }

    /// Spring would let the exception go to the container, which logs its message and answers 500.
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> tellsWhenNobodyCouldJudge(
            SecurityProblems refused) {
        AuthenticationEntryPointFailureHandler handler =
                new AuthenticationEntryPointFailureHandler(refused);
        handler.setRethrowAuthenticationServiceException(false);
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }
}
