package org.liaison.audit.inspection.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.inspection.Filter;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;

/// The query parameters of an inspection, read strictly: an unknown one is a problem, not ignored.
final class InspectionParameters {

    private static final Pattern PLAIN = Pattern.compile("[\\p{Alnum} ._/:-]{1,200}");

    private final Map<String, String> parameters;

    InspectionParameters(Map<String, String> parameters, Set<String> allowed) {
        for (String name : parameters.keySet()) {
            if (!allowed.contains(name)) {
                // The name itself is not repeated: it is the caller's text.
                throw new ProblemException(
                        ProblemType.INVALID_FIELD,
                        Map.of("rule", "unknown-parameter", "allowed", List.copyOf(allowed)));
            }
        }
        this.parameters = new HashMap<>(parameters);
    }

    Filter filter(String aboutParameter, @Nullable List<String> entryIds) {
        return new Filter(
                time("from"),
                time("to"),
                plain("partner"),
                plain("officer"),
                plain(aboutParameter),
                plain("kind"),
                plain("justificationKind"),
                entryIds,
                read("cursor", Cursor::read),
                limit());
    }

    @Nullable Instant time(String name) {
        return read(name, Instant::parse);
    }

    @Nullable String plain(String name) {
        return read(
                name,
                text -> {
                    if (!PLAIN.matcher(text).matches()) {
                        throw new IllegalArgumentException("Not a plain text");
                    }
                    return text;
                });
    }

    private int limit() {
        Integer limit = read("limit", Integer::valueOf);
        if (limit != null && (limit < 1 || limit > Filter.MOST)) {
            throw invalid("limit");
        }
        return limit == null ? 100 : limit;
    }

    private <T> @Nullable T read(String name, Function<String, @Nullable T> parser) {
        String text = parameters.get(name);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw invalid(name);
        }
    }

    private static ProblemException invalid(String field) {
        return new ProblemException(ProblemType.INVALID_FIELD, Map.of("field", field));
    }
}
