package org.liaison.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.problem.ProblemType;
import org.liaison.kit.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// A path that nobody names: a page for a browser, a problem for everybody else.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownPages {

    private final Problems problems;

    UnknownPages(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(NoResourceFoundException.class)
    void nothingThere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            problems.write(response, ProblemType.NOT_FOUND, Map.of());
        }
    }
}
