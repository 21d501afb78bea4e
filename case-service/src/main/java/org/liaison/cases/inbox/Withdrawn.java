package org.liaison.cases.inbox;

import java.util.UUID;

/// What became of a message that its sender withdrew.
public interface Withdrawn {

    /// How far a withdrawal has come here.
    enum State {
        /// Nobody withdrew it, or it is kept with a stated reason.
        READABLE,
        /// Withdrawn, and nobody has decided yet.
        CLOSED,
        /// Withdrawn and kept under lock.
        RESTRICTED,
        /// Withdrawn, and what it said is gone.
        ERASED
    }

    /// The strictest of all withdrawals of the message.
    State of(UUID messageId);
}
