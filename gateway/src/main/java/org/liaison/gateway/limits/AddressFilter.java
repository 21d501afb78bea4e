package org.liaison.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.liaison.kit.problem.ProblemType;
import org.liaison.kit.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers 429 to an address that asks too often, or brings too many tokens that are none; runs
/// before a token is looked at, which is what costs.
final class AddressFilter extends OncePerRequestFilter {

    private final RequestRate asked;
    private final RequestRate refused;
    private final Problems problems;

    AddressFilter(RequestRate asked, RequestRate refused, Problems problems) {
        this.asked = asked;
        this.refused = refused;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        boolean bearsToken = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        if (!asked.allows(address) || (bearsToken && refused.isUsedUp(address))) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(asked.secondsToWait()));
            problems.write(response, ProblemType.TOO_MANY_REQUESTS, Map.of());
            return;
        }
        chain.doFilter(request, response);
        if (bearsToken && response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            refused.allows(address);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/health/");
    }
}
