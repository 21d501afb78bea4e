package org.liaison.gateway.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// What a service answered, or why it did not.
///
/// @param body maps and lists, as in the JSON
/// @param problem in clear words, or null
/// @param code of the problem, or empty
@Sensitive
public record ServiceAnswer(@Nullable Object body, @Nullable String problem, String code) {

    /// One value with the way to it, such as `entities 1 / fields 2 / treatment`.
    @Sensitive
    public record Line(String name, String value) {

        @Override
        public String toString() {
            return Redacted.of(Line.class);
        }
    }

    static ServiceAnswer refused(String problem, String code) {
        return new ServiceAnswer(null, problem, code);
    }

    /// The rows of a list.
    public List<?> rows() {
        return Services.rows(body);
    }

    /// A field of an object, or null.
    public @Nullable Object field(String name) {
        return body instanceof Map<?, ?> fields ? fields.get(name) : null;
    }

    /// Everything in an object, one line for each value, empty ones left out.
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        collect("", body, lines);
        return lines;
    }

    /// Whether logging in again would help.
    public boolean freshLoginNeeded() {
        return code.equals("fresh-login-needed");
    }

    private static void collect(String name, @Nullable Object value, List<Line> lines) {
        switch (value) {
            case null -> {}
            case Map<?, ?> fields ->
                    fields.forEach((key, inner) ->
                            collect((name.isEmpty() ? "" : name + " / ") + key, inner, lines));
            case List<?> items -> {
                for (int at = 0; at < items.size(); at++) {
                    collect(name + " " + (at + 1), items.get(at), lines);
                }
            }
            default -> lines.add(new Line(name, Objects.toString(value)));
        }
    }

    @Override
    public String toString() {
        return Redacted.of(ServiceAnswer.class);
    }
}
