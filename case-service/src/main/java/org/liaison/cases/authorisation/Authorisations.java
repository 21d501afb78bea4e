package org.liaison.cases.authorisation;

/// What this office authorised, kept for ever.
public interface Authorisations {

    /// Keeps bytes, preview and statement in the caller's transaction.
    void keep(AuthorisedMessage message);
}
