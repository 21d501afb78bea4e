package org.liaison.exchange.erasure;

import java.util.List;

/// What is still to be taken away.
public interface PendingErasures {

    /// The oldest first, at most 100.
    List<PendingErasure> oldest();

    /// Takes the salts away, puts it on record and says so, all or nothing.
    void finish(PendingErasure erasure);
}
