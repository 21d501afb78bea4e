package org.liaison.gateway.pages;

import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// What an auditor asked about persons, kept in the session on this side: the address of a result
/// names an opaque id, and neither a person nor a reason.
@Sensitive
final class Searches {

    private static final String KEPT = Searches.class.getName();
    private static final int MOST = 50;

    private final Map<String, Query> byId = new LinkedHashMap<>();

    private Searches() {}

    static Searches of(HttpSession session) {
        synchronized (session) {
            if (session.getAttribute(KEPT) instanceof Searches known) {
                return known;
            }
            Searches none = new Searches();
            session.setAttribute(KEPT, none);
            return none;
        }
    }

    /// Keeps one; the oldest of more than fifty is forgotten.
    synchronized void keep(String id, Query query) {
        byId.put(id, query);
        if (byId.size() > MOST) {
            byId.remove(byId.keySet().iterator().next());
        }
    }

    /// The one of that id; empty if this session asked nothing under it.
    synchronized Optional<Query> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public String toString() {
        return Redacted.of(Searches.class);
    }
}
