package org.liaison.kit.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Turns every exception of a request into a problem of the catalogue.
@RestControllerAdvice
public final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    public ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> problem(ProblemException problem) {
        return answer(problem.type(), problem.properties(), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> anythingElse(Exception thrown) throws Exception {
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            // Left to the security filters, which answer 401 or 403.
            throw thrown;
        }
        return failure(thrown);
    }

    @ExceptionHandler
    ResponseEntity<Object> notOnRecord(NotOnRecord outage) {
        ProblemDetail answer = problems.of(ProblemType.NOT_ON_RECORD, Map.of());
        LOG.error("problem={} not-on-record={}", answer.getInstance(), SafeTrace.of(outage));
        return ResponseEntity.status(answer.getStatus()).body(answer);
    }

    private ResponseEntity<Object> failure(Exception bug) {
        @Nullable BodyTooLarge tooLarge = cause(bug, BodyTooLarge.class);
        if (tooLarge != null) {
            return tooLarge(tooLarge);
        }
        ProblemDetail answer = problems.of(ProblemType.INTERNAL, Map.of());
        LOG.error("problem={} trace={}", answer.getInstance(), SafeTrace.of(bug));
        return ResponseEntity.status(answer.getStatus()).body(answer);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        @Nullable BodyTooLarge tooLarge = cause(unreadable, BodyTooLarge.class);
        if (tooLarge != null) {
            return tooLarge(tooLarge);
        }
        List<Map<String, String>> errors = FieldErrors.of(unreadable);
        return errors.isEmpty()
                ? answer(ProblemType.MALFORMED_REQUEST, Map.of(), headers)
                : answer(ProblemType.INVALID_FIELD, Map.of("errors", errors), headers);
    }

    /// Everything Spring MVC itself refuses ends here.
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refused,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemType type =
                switch (status.value()) {
                    case 404 -> ProblemType.NOT_FOUND;
                    case 405 -> ProblemType.METHOD_NOT_ALLOWED;
                    case 406 -> ProblemType.NOT_ACCEPTABLE;
                    case 413 -> ProblemType.TOO_LARGE;
                    case 415 -> ProblemType.WRONG_MEDIA_TYPE;
                    case 503 -> ProblemType.UNAVAILABLE;
                    default ->
                            status.is4xxClientError()
                                    ? ProblemType.MALFORMED_REQUEST
                                    : ProblemType.INTERNAL;
                };
        if (type == ProblemType.INTERNAL) {
            return failure(refused);
        }
        List<Map<String, String>> errors = FieldErrors.of(refused);
        return errors.isEmpty()
                ? answer(type, Map.of(), headers)
                : answer(ProblemType.INVALID_FIELD, Map.of("errors", errors), headers);
    }

    private ResponseEntity<Object> tooLarge(BodyTooLarge tooLarge) {
        HttpHeaders headers = new HttpHeaders();
        headers.setConnection("close");
        return answer(ProblemType.TOO_LARGE, Map.of("limit", tooLarge.limit()), headers);
    }

    private ResponseEntity<Object> answer(
            ProblemType type, Map<String, Object> properties, HttpHeaders headers) {
        return ResponseEntity.status(type.status())
                .headers(headers)
                .body(problems.of(type, properties));
    }

    private static <T extends Throwable> @Nullable T cause(Throwable thrown, Class<T> type) {
        @Nullable Throwable next = thrown;
        for (int depth = 0; next != null && depth < 16; depth++) {
            if (type.isInstance(next)) {
                return type.cast(next);
            }
            next = next.getCause();
        }
        return null;
    }
}
