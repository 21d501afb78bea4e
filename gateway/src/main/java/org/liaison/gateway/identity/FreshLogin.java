package org.liaison.gateway.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A new login on request: the realm is told to ask for the password whatever session it has, so
/// that the token's `auth_time` is new; then the person comes back to where it was.
@Controller
class FreshLogin {

    private static final String THEN = FreshLogin.class.getName() + ".then";
    private static final String FRESH = "fresh";

    @GetMapping("/login/fresh")
    @PreAuthorize("isAuthenticated()")
    public String again(@RequestParam(defaultValue = "/") String then, HttpServletRequest request) {
        request.getSession().setAttribute(THEN, isOurs(then) ? then : "/");
        return "redirect:" + RealmLogin.AUTHORIZATION + "?" + FRESH + "=true";
    }

    /// A path of this site, and nothing that a browser could take for another one.
    static boolean isOurs(String then) {
        return then.matches("/([A-Za-z0-9_-][A-Za-z0-9/_.~-]*)?") && !then.contains("//");
    }

    static OAuth2AuthorizationRequestResolver requests(ClientRegistrationRepository clients) {
        DefaultOAuth2AuthorizationRequestResolver usual =
                new DefaultOAuth2AuthorizationRequestResolver(clients, "/oauth2/authorization");
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                return asking(request, usual.resolve(request));
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(
                    HttpServletRequest request, String registration) {
                return asking(request, usual.resolve(request, registration));
            }
        };
    }

    private static @Nullable OAuth2AuthorizationRequest asking(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest login) {
        if (login == null || request.getParameter(FRESH) == null) {
            return login;
        }
        return OAuth2AuthorizationRequest.from(login)
                .additionalParameters(more -> {
                    more.put("prompt", "login");
                    more.put("max_age", "0");
                })
                .build();
    }

    static AuthenticationSuccessHandler comingBack() {
        SavedRequestAwareAuthenticationSuccessHandler usual =
                new SavedRequestAwareAuthenticationSuccessHandler();
        return (HttpServletRequest request, HttpServletResponse response, Authentication person) ->
                comeBack(usual, request, response, person);
    }

    private static void comeBack(
            AuthenticationSuccessHandler usual,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication person)
            throws IOException, jakarta.servlet.ServletException {
        Object then = request.getSession().getAttribute(THEN);
        request.getSession().removeAttribute(THEN);
        if (then instanceof String path) {
            response.sendRedirect(path);
        } else {
            usual.onAuthenticationSuccess(request, response, person);
        }
    }
}
