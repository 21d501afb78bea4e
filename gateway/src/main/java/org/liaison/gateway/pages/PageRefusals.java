package org.liaison.gateway.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// People get a page and not a problem document; who has no login any more gets a new one.
@ControllerAdvice(basePackageClasses = HomePage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageRefusals {

    @ExceptionHandler
    void problem(ProblemException problem, HttpServletResponse response) throws IOException {
        if (problem.type() == ProblemType.NOT_AUTHENTICATED) {
            response.sendRedirect("/oauth2/authorization/keycloak");
        } else {
            response.sendError(problem.type().status());
        }
    }

    @ExceptionHandler({
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class
    })
    void notOneOfOurAddresses(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
