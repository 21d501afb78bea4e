package org.liaison.gateway.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/// The access token of whoever makes the present request: a machine's own, or the one kept for a
/// person's session, renewed when it is over.
public final class CallerToken {

    private final OAuth2AuthorizedClientManager clients;

    public CallerToken(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    /// The token; a problem 401 if there is none any more.
    public String of(HttpServletRequest request, HttpServletResponse response) {
        @Nullable Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return switch (caller) {
            case JwtAuthenticationToken machine -> machine.getToken().getTokenValue();
            case OAuth2AuthenticationToken person -> session(person, request, response);
            case null, default -> throw new ProblemException(ProblemType.NOT_AUTHENTICATED);
        };
    }

    private String session(
            OAuth2AuthenticationToken person,
            HttpServletRequest request,
            HttpServletResponse response) {
        OAuth2AuthorizeRequest wanted =
                OAuth2AuthorizeRequest.withClientRegistrationId(
                                person.getAuthorizedClientRegistrationId())
                        .principal(person)
                        .attribute(HttpServletRequest.class.getName(), request)
                        .attribute(HttpServletResponse.class.getName(), response)
                        .build();
        try {
            @Nullable OAuth2AuthorizedClient client = clients.authorize(wanted);
            if (client != null) {
                return client.getAccessToken().getTokenValue();
            }
        } catch (ClientAuthorizationException refreshRefused) {
            throw new ProblemException(ProblemType.NOT_AUTHENTICATED);
        }
        throw new ProblemException(ProblemType.NOT_AUTHENTICATED);
    }
}
