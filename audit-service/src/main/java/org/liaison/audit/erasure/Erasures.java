package org.liaison.audit.erasure;

import java.util.List;

/// Salts that go, and who is never to get one again.
public interface Erasures {

    /// Takes the salts away, puts it on record and says so, all or nothing; again only says so.
    void follow(Erasure erasure);

    /// Raises an alarm: somebody wants something erased, and it cannot be read what.
    void unreadable();

    /// Whether somebody of these was erased for good. Until the caller's transaction ends nobody
    /// else is.
    boolean isAnyoneGone(List<String> personKeys);
}
