package org.liaison.cases.inbox;

import java.time.Instant;
import java.util.List;

/// Tells exchange-service what is committed here: an outbox row in the caller's transaction.
public interface Receipts {

    /// One row for each partner of the batch; repeated messages are acknowledged again.
    void committed(List<Arrived> messages, Instant at);
}
