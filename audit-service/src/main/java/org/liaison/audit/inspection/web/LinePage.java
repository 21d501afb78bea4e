package org.liaison.audit.inspection.web;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.inspection.Filter;
import org.liaison.audit.inspection.Inspection.LogLine;
import org.springframework.http.ResponseEntity;

/// A page of a list. Where the next one begins follows from the lines that were looked at, not from
/// those that are shown: a page may show fewer, and the list goes on.
///
/// @param next where the list goes on; `null` at its end
record LinePage(List<LogLine> lines, @Nullable String next) {

    static final String CSV = "text/csv;charset=UTF-8";

    /// As JSON.
    record Page(List<Map<String, String>> items, @Nullable String next) {}

    static LinePage of(List<LogLine> found, Filter filter) {
        return of(found, filter, line -> true);
    }

    static LinePage of(List<LogLine> found, Filter filter, Predicate<LogLine> shown) {
        return new LinePage(
                found.stream().filter(shown).toList(),
                found.size() < filter.limit() ? null : Cursor.after(found.getLast().index()));
    }

    Page page() {
        return new Page(lines.stream().map(LogLine::columns).toList(), next);
    }

    /// CSV has no place for the cursor, so a header holds it.
    ResponseEntity<String> csv() {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (next != null) {
            answer.header("Liaison-Next-Cursor", next);
        }
        return answer.body(CsvView.of(lines));
    }
}
