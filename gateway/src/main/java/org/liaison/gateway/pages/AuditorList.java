package org.liaison.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The two lists of an auditor, and what may be asked of each: filters, which stand in the address,
/// or a person and why, which stand in none.
final class AuditorList {

    static final AuditorList DISCLOSURES =
            new AuditorList(
                    "/api/disclosures",
                    List.of("from", "to", "partner", "officer", "exchangeFile", "kind"));
    static final AuditorList ACCESSES =
            new AuditorList(
                    "/api/accesses",
                    List.of("from", "to", "officer", "subject", "kind", "justificationKind"));

    private static final String PERSON = "person";
    private static final String WHY = "because";
    private static final String SEARCH = "search";
    private static final String CURSOR = "cursor";

    private final String path;
    private final List<String> filters;

    private AuditorList(String path, List<String> filters) {
        this.path = path;
        this.filters = List.copyOf(filters);
    }

    String path() {
        return path;
    }

    /// What a request asks for: the filters in its address, or what was kept under its search.
    Query asked(HttpServletRequest request) {
        Query address = address(request);
        return kept(request)
                .map(search -> search.with(CURSOR, address.asked().get(CURSOR)))
                .orElse(address);
    }

    /// Whether a request names a search that is kept no more: it is not answered with another list.
    boolean isGone(HttpServletRequest request) {
        return request.getParameter(SEARCH) != null && kept(request).isEmpty();
    }

    /// What may stand in an address.
    Query address(HttpServletRequest request) {
        if (kept(request).isPresent()) {
            return Query.of(request, List.of(SEARCH, CURSOR));
        }
        List<String> names = new ArrayList<>(filters);
        names.add(CURSOR);
        return Query.of(request, names);
    }

    /// The query of the address that shows what a form asks for.
    ///
    /// @param id of the search, should it be one for a person
    String searched(HttpServletRequest request, UUID id) {
        List<String> names = new ArrayList<>(filters);
        Query filtered = Query.of(request, names);
        names.addAll(List.of(PERSON, WHY));
        Query all = Query.of(request, names);
        if (!isAboutAPerson(all)) {
            return filtered.text();
        }
        Searches.of(request.getSession()).keep(id.toString(), all);
        return "?" + SEARCH + "=" + id;
    }

    boolean isAboutAPerson(Query query) {
        return query.asked().containsKey(PERSON);
    }

    /// Why somebody asks for a person; the service says what is wrong with it.
    @Nullable String why(Query query) {
        return query.asked().get(WHY);
    }

    /// What is sent to the service when somebody asks for a person.
    Map<String, String> posted(Query query) {
        return query.without(WHY).inUtc();
    }

    private static Optional<Query> kept(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(SEARCH))
                .flatMap(id -> Searches.of(request.getSession()).find(id));
    }
}
