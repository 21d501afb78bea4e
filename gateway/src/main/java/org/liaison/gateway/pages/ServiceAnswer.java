package org.liaison.gateway.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// What a service answered, or why it did not.
///
/// @param body maps and lists, as in the JSON
/// @param problem in clear words, or null
/// @param code of the problem, or empty
/// @param detail which field or rule it is about, or empty
/// @param evidencePending the reading is on record where it took place, and not in the log yet
@Sensitive
public record ServiceAnswer(
        @Nullable Object body,
        @Nullable String problem,
        String code,
        String detail,
        boolean evidencePending) {

    static ServiceAnswer of(@Nullable Object body, boolean evidencePending) {
        return new ServiceAnswer(body, null, "", "", evidencePending);
    }

    static ServiceAnswer refused(String problem, String code) {
        return new ServiceAnswer(null, problem, code, "", false);
    }

    /// The rows of a list.
    public List<?> rows() {
        return Services.rows(body);
    }

    /// A field of an object, or null.
    public @Nullable Object field(String name) {
        return body instanceof Map<?, ?> fields ? fields.get(name) : null;
    }

    /// Whether logging in again would help.
    public boolean freshLoginNeeded() {
        return code.equals("fresh-login-needed");
    }

    @Override
    public String toString() {
        return Redacted.of(ServiceAnswer.class);
    }
}
