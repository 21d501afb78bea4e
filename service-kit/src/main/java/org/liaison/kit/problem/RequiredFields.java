package org.liaison.kit.problem;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// Refuses a body that lacks what its record does not mark `@Nullable`, so that the types of a
/// controller hold at run time too: an absent field is the caller's mistake and never a bug of
/// ours.
@RestControllerAdvice
public final class RequiredFields extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        return parameter.getParameterType().isRecord();
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        // A body of the JSON literal null comes as null, whatever the types say; MVC refuses it.
        if (body instanceof Record sent) {
            look(sent, "");
        }
        return body;
    }

    private static void look(Object value, String path) {
        if (value instanceof List<?> list) {
            for (int index = 0; index < list.size(); index++) {
                required(list.get(index), step(path, Integer.toString(index)));
            }
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object part = part(value, component);
                if (part != null
                        || !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    required(part, step(path, component.getName()));
                }
            }
        }
    }

    private static void required(@Nullable Object value, String path) {
        if (value == null) {
            throw new ProblemException(
                    ProblemType.INVALID_FIELD,
                    Map.of("errors", List.of(Map.of("field", path, "rule", "required"))));
        }
        look(value, path);
    }

    private static @Nullable Object part(Object owner, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record that cannot be read", e);
        }
    }

    private static String step(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
