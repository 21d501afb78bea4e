package org.liaison.kit.problem;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Names of the fields that broke a rule, and the rule; never the value.
final class FieldErrors {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,40}");

    private FieldErrors() {}

    static List<Map<String, String>> of(Exception refused) {
        return switch (refused) {
            case MethodArgumentNotValidException invalid ->
                    invalid.getFieldErrors().stream().map(FieldErrors::error).toList();
            case HandlerMethodValidationException invalid -> parameters(invalid);
            case MissingServletRequestParameterException missing ->
                    List.of(error(missing.getParameterName(), "required"));
            case MissingRequestHeaderException missing ->
                    List.of(error(missing.getHeaderName(), "required"));
            case MethodArgumentTypeMismatchException mismatch ->
                    List.of(error(mismatch.getName(), "type"));
            case TypeMismatchException mismatch ->
                    List.of(error(Objects.toString(mismatch.getPropertyName(), "?"), "type"));
            case HttpMessageNotReadableException unreadable -> json(unreadable.getCause());
            case Exception other -> List.of();
        };
    }

    private static List<Map<String, String>> parameters(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result ->
                        result.getResolvableErrors().stream()
                                .map(error ->
                                        parameter(
                                                result.getMethodParameter().getParameterName(),
                                                error)))
                .toList();
    }

    private static Map<String, String> parameter(
            @Nullable String parameter, MessageSourceResolvable error) {
        if (error instanceof FieldError field) {
            return error(field);
        }
        String @Nullable [] codes = error.getCodes();
        return error(
                Objects.toString(parameter, "?"),
                codes == null || codes.length == 0 ? "invalid" : codes[codes.length - 1]);
    }

    private static Map<String, String> error(FieldError field) {
        return error(field.getField(), Objects.toString(field.getCode(), "invalid"));
    }

    /// A JSON body that is well formed but not of the expected shape.
    private static List<Map<String, String>> json(@Nullable Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            // Its name is itself something that somebody sent: only where it stands is said.
            List<JacksonException.Reference> path = unknown.getPath();
            return List.of(error(steps(path.subList(0, path.size() - 1)), "unknown-field"));
        }
        if (!(cause instanceof DatabindException shape) || shape.getPath().isEmpty()) {
            return List.of();
        }
        return List.of(error(steps(shape.getPath()), "shape"));
    }

    private static String steps(List<JacksonException.Reference> path) {
        return path.stream().map(FieldErrors::step).collect(Collectors.joining("."));
    }

    private static String step(JacksonException.Reference reference) {
        @Nullable String name = reference.getPropertyName();
        if (name == null) {
            return Integer.toString(reference.getIndex());
        }
        return NAME.matcher(name).matches() ? name : "?";
    }

    private static Map<String, String> error(String field, String rule) {
        return Map.of("field", field, "rule", rule);
    }
}
