package org.liaison.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.problem.ProblemType;
import org.liaison.kit.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers 429 to a caller who asks too often; runs when it is known who asks.
final class RateFilter extends OncePerRequestFilter {

    private final RequestRate rate;
    private final Problems problems;

    RateFilter(RequestRate rate, Problems problems) {
        this.rate = rate;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable Principal person = request.getUserPrincipal();
        String caller = person == null ? request.getRemoteAddr() : "caller " + person.getName();
        if (rate.allows(caller)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(rate.secondsToWait()));
        problems.write(response, ProblemType.TOO_MANY_REQUESTS, Map.of());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/health/");
    }
}
