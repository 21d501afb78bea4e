package org.liaison.cases.authorisation;

/// The way out: an outbox row in the caller's transaction.
public interface ToTheGuard {

    /// Leaves the message for exchange-service.
    void handOver(AuthorisedMessage message);
}
