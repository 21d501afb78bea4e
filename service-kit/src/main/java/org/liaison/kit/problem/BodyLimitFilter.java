package org.liaison.kit.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a body that is too large: at once when its length is declared, else when it is reached.
public final class BodyLimitFilter extends OncePerRequestFilter {

    private final BodyLimitSettings settings;
    private final Problems problems;

    public BodyLimitFilter(BodyLimitSettings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = settings.limitOf(request.getRequestURI());
        if (request.getContentLengthLong() > limit) {
            // What was not read would be taken for the next request.
            response.setHeader("Connection", "close");
            problems.write(response, ProblemType.TOO_LARGE, Map.of("limit", limit));
            return;
        }
        chain.doFilter(new BodyLimitedRequest(request, limit), response);
    }
}
