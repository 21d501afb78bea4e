package org.liaison.kit.security;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.liaison.kit.KitWiring;
import org.liaison.kit.access.JustificationArgument;
import org.liaison.kit.access.JustificationHeaders;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.kit.problem.Problems;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Makes every service a resource server that denies by default. A service that brings its own
/// filter chains (the gateway) keeps the token rules and the problems.
@AutoConfiguration(
        after = KitWiring.class,
        before = {
            OAuth2ResourceServerAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(IdentitySettings.class)
@EnableMethodSecurity
public class SecurityWiring {

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder officeTokens(IdentitySettings identity, OfficeSettings office) {
        return OfficeTokens.decoder(identity, office);
    }

    @Bean
    SecurityProblems securityProblems(Problems problems) {
        return new SecurityProblems(problems);
    }

    @Bean
    EveryRouteNamesItsRoles everyRouteNamesItsRoles(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        return new EveryRouteNamesItsRoles(routes);
    }

    @Bean
    WebMvcConfigurer callerArgument() {
        // The caller comes from the token: it is no parameter that a description should name.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    @Bean
    JustificationArgument justificationArgument() {
        return new JustificationArgument();
    }

    @Bean
    JustificationHeaders justificationHeaders() {
        return new JustificationHeaders();
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain apiOnly(HttpSecurity http, SecurityProblems refused) {
        return http.authorizeHttpRequests(rules ->
                        rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(
                                        "/actuator/health/readiness", "/actuator/health/liveness")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasRole(Role.ADMINISTRATOR.name())
                                .requestMatchers("/api/**", "/v3/api-docs/**")
                                .authenticated()
                                .anyRequest()
                                .denyAll())
                // No cookie is ever read here: a forged request has no token to send.
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .oauth2ResourceServer(BearerTokens.refusedBy(refused))
                .build();
    }
}
