package org.liaison.exchange.delivery;

import java.time.Instant;
import java.util.Optional;
import org.liaison.exchange.guard.Refusal;
import org.liaison.schemas.exchange.AuthorisationStatement;

/// What was refused in the last days. What was refused once stays refused, also when the reason has
/// gone: its drafter was told so, and a new authorisation is needed. Used by one thread.
public interface RefusedAuthorisations {

    /// Why it was refused before, by this process or another; empty if it was not.
    Optional<Refusal> of(String authorisationId);

    /// Remembers a refusal; the first stays.
    void keep(AuthorisationStatement statement, Refusal refusal, Instant now);

    /// Another process may have refused something since: what is remembered is read again.
    void readAgain();
}
