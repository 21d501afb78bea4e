package org.liaison.gateway.identity;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.EnumSet;
import org.liaison.kit.security.BearerTokens;
import org.liaison.kit.security.IdentitySettings;
import org.liaison.kit.security.Role;
import org.liaison.kit.security.SecurityProblems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Two doors: one for bearer tokens, without session or cookie; one for people, with both. What
/// neither names is denied to machines and strangers, and unknown to people.
@Configuration
class IdentityWiring {

    /// Paths whose callers want a problem and not a page.
    static final RequestMatcher API =
            request ->
                    request.getRequestURI().startsWith("/api/")
                            || request.getRequestURI().startsWith("/openapi/");

    /// Before everything that could look at what the request calls this door.
    @Bean
    FilterRegistrationBean<PublicAddress> publicAddress(
            @Value("${liaison.public-url}") URI address) {
        FilterRegistrationBean<PublicAddress> filter =
                new FilterRegistrationBean<>(new PublicAddress(address));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        return filter;
    }

    @Bean
    ClientRegistrationRepository realm(
            IdentitySettings identity,
            @Value("${spring.security.oauth2.client.registration.keycloak.client-secret}")
                    String clientSecret) {
        return new InMemoryClientRegistrationRepository(RealmLogin.client(identity, clientSecret));
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> identityTokens(ClientRegistrationRepository clients) {
        JwtDecoder decoder =
                RealmLogin.identityTokens(
                        requireNonNull(clients.findByRegistrationId(RealmLogin.REGISTRATION)));
        return client -> decoder;
    }

    /// Tokens live in the session on this side and end with it.
    @Bean
    OAuth2AuthorizedClientRepository tokensInSession() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    CallerToken callerToken(
            ClientRegistrationRepository clients, OAuth2AuthorizedClientRepository tokens) {
        DefaultOAuth2AuthorizedClientManager renewing =
                new DefaultOAuth2AuthorizedClientManager(clients, tokens);
        renewing.setAuthorizedClientProvider(
                OAuth2AuthorizedClientProviderBuilder.builder()
                        .authorizationCode()
                        .refreshToken()
                        .build());
        OAuth2AuthorizedClientManager manager = renewing;
        return new CallerToken(manager);
    }

    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, SecurityProblems refused) {
        return http.securityMatcher(IdentityWiring::bearsToken)
                .authorizeHttpRequests(rules ->
                        rules.requestMatchers("/api/**", "/openapi/*")
                                .hasAnyRole(everyRole())
                                .requestMatchers("/actuator/**")
                                .hasRole(Role.ADMINISTRATOR.name())
                                .anyRequest()
                                .denyAll())
                // No cookie is read on this door.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .oauth2ResourceServer(BearerTokens.refusedBy(refused))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            SecurityProblems refused,
            ClientRegistrationRepository clients,
            IdentitySettings identity,
            JwtDecoder tokens) {
        OidcClientInitiatedLogoutSuccessHandler logout =
                new OidcClientInitiatedLogoutSuccessHandler(clients);
        logout.setPostLogoutRedirectUri("{baseUrl}/");
        return http.authorizeHttpRequests(IdentityWiring::rules)
                .csrf(CsrfConfigurer::spa)
                .headers(headers -> headers(headers, identity))
                .oauth2Login(login -> login(login, clients, tokens))
                .oauth2Client(Customizer.withDefaults())
                .logout(out -> out.logoutSuccessHandler(logout))
                .exceptionHandling(handling -> refusals(handling, refused))
                .build();
    }

    private static void login(
            OAuth2LoginConfigurer<HttpSecurity> login,
            ClientRegistrationRepository clients,
            JwtDecoder tokens) {
        login.loginPage(RealmLogin.AUTHORIZATION)
                .authorizationEndpoint(endpoint ->
                        endpoint.authorizationRequestResolver(FreshLogin.requests(clients)))
                .userInfoEndpoint(users -> users.oidcUserService(new OfficeUsers(tokens)))
                .successHandler(FreshLogin.comingBack())
                .failureUrl("/?login=failed");
    }

    /// Problems for the API; a login or a page with words for people.
    private static void refusals(
            ExceptionHandlingConfigurer<HttpSecurity> handling, SecurityProblems refused) {
        handling.defaultAuthenticationEntryPointFor(refused, API)
                .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(RealmLogin.AUTHORIZATION),
                        request -> true)
                .defaultAccessDeniedHandlerFor(refused, API)
                .defaultAccessDeniedHandlerFor(new AccessDeniedHandlerImpl(), request -> true);
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    rules) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers("/", "/assets/**", "/favicon.ico")
                .permitAll()
                .requestMatchers("/actuator/health/readiness", "/actuator/health/liveness")
                .permitAll()
                .requestMatchers("/officer/**")
                .hasRole(Role.OFFICER.name())
                .requestMatchers("/supervisor/**")
                .hasRole(Role.SUPERVISOR.name())
                .requestMatchers("/auditor/**")
                .hasRole(Role.AUDITOR.name())
                .requestMatchers("/administrator/**")
                .hasRole(Role.ADMINISTRATOR.name())
                .requestMatchers("/agency/**")
                .hasRole(Role.AGENCY.name())
                .requestMatchers("/login/fresh")
                .authenticated()
                .requestMatchers("/api/**", "/openapi/*")
                .hasAnyRole(everyRole())
                .requestMatchers("/actuator/**", "/v3/api-docs/**")
                .denyAll()
                // Of every other path there is nothing, and a person who is known may be told so:
                // a controller that names no role does not start.
                .anyRequest()
                .authenticated();
    }

    private static void headers(
            HeadersConfigurer<HttpSecurity> headers, IdentitySettings identity) {
        String realm = identity.issuer().getScheme() + "://" + identity.issuer().getAuthority();
        headers.contentSecurityPolicy(policy ->
                        policy.policyDirectives(
                                "default-src 'none'; style-src 'self'; img-src 'self';"
                                        + " base-uri 'none'; frame-ancestors 'none';"
                                        + " form-action 'self' "
                                        + realm))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
    }

    private static boolean bearsToken(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    private static String[] everyRole() {
        return java.util.Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new);
    }
}
