package org.liaison.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.liaison.kit.problem.ProblemType;
import org.liaison.kit.problem.Problems;
import org.liaison.kit.problem.SafeTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/// 401 and 403 as problems, 400 for a path or header that no client needs, and 503 when the realm
/// does not say by which keys a token is judged. None says which check failed: who is not let in
/// learns nothing.
public final class SecurityProblems
        implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityProblems.class);

    private final Problems problems;

    public SecurityProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException unauthenticated)
            throws IOException {
        if (unauthenticated instanceof AuthenticationServiceException) {
            LOG.warn("no token can be judged trace={}", SafeTrace.of(unauthenticated));
            problems.write(response, ProblemType.UNAVAILABLE, Map.of());
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(response, ProblemType.NOT_AUTHENTICATED, Map.of());
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        ProblemType type =
                denied instanceof CsrfException
                        ? ProblemType.CSRF_MISSING
                        : ProblemType.NOT_ALLOWED;
        problems.write(response, type, Map.of());
    }

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            RequestRejectedException rejected)
            throws IOException {
        problems.write(response, ProblemType.MALFORMED_REQUEST, Map.of());
    }
}
