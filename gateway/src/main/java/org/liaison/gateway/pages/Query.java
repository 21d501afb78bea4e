package org.liaison.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;
import org.springframework.web.util.UriUtils;

/// The filters and cursors that a page knows, as the browser sent them; nothing else of what it
/// sent.
@Sensitive
record Query(Map<String, String> asked) {

    Query {
        asked = Map.copyOf(asked);
    }

    static Query of(HttpServletRequest request, List<String> names) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String name : names) {
            String value = request.getParameter(name);
            if (value != null && !value.isBlank()) {
                asked.put(name, value.strip());
            }
        }
        return new Query(asked);
    }

    /// With its question mark, encoded; empty without filters.
    String text() {
        return asked.isEmpty()
                ? ""
                : asked.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /// As services take it: times of a form, which have no zone, are in UTC.
    String forService() {
        return new Query(inUtc()).text();
    }

    /// The same as a body.
    Map<String, String> inUtc() {
        Map<String, String> sent = new LinkedHashMap<>(asked);
        sent.computeIfPresent("from", (name, value) -> instant(value));
        sent.computeIfPresent("to", (name, value) -> instant(value));
        return sent;
    }

    /// The same with one more; without it where there is no value.
    Query with(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(asked);
        more.put(name, value);
        return new Query(more);
    }

    /// The same filters, and which page of what fits.
    Query page(@Nullable String cursor, int limit) {
        Map<String, String> page = new LinkedHashMap<>(asked);
        page.remove("cursor");
        page.put("limit", Integer.toString(limit));
        if (cursor != null) {
            page.put("cursor", cursor);
        }
        return new Query(page);
    }

    /// All but one of them.
    Query without(String name) {
        Map<String, String> left = new LinkedHashMap<>(asked);
        left.remove(name);
        return new Query(left);
    }

    /// Only one of them, under another name.
    String renamed(String name, String other) {
        String value = asked.get(name);
        return value == null ? "" : new Query(Map.of(other, value)).text();
    }

    private static String instant(String local) {
        try {
            return LocalDateTime.parse(local).toInstant(ZoneOffset.UTC).toString();
        } catch (DateTimeException another) {
            // The service says what is wrong with it.
            return local;
        }
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return Redacted.of(Query.class);
    }
}
