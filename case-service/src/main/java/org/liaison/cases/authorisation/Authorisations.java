package org.liaison.cases.authorisation;

/// What this office authorised, kept for ever.
public interface Authorisations {

    /// Keeps the statement, and bytes, preview and reasons as a sealed disclosure file, in the
    /// caller's transaction.
    void keep(AuthorisedMessage message);
}
