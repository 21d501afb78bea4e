package org.liaison.audit.disclosurefile;

import java.time.Instant;
import java.util.Optional;

/// What the disclosure log says of messages.
public interface LoggedDigests {

    /// Hexadecimal digest in the entry of a message that this office sent, or whose sending was
    /// refused; empty if there is none.
    Optional<String> ofMessage(String messageId);

    /// Raises an alarm: a disclosure file does not have the digest of its entry.
    void differs(String messageId, Instant at);
}
