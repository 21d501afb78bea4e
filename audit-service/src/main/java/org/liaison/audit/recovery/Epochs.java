package org.liaison.audit.recovery;

import java.util.Optional;
import org.liaison.audit.tree.LogName;
import org.liaison.log.note.SigningKey;

/// The keys of a log, one after the other.
public interface Epochs {

    /// How many keys of the log were closed by gaps.
    int closed(LogName log);

    /// Keeps the key under which the log would go on; nothing signs with it yet.
    void propose(LogName log, SigningKey next);

    /// The key that was proposed last.
    Optional<SigningKey> proposed(LogName log);

    /// Closes the log's key with a signed gap and begins with the proposed one.
    ///
    /// @param begins the first checkpoint of the new key
    /// @param signers who may declare gaps, for whoever examines the log later
    void begin(LogName log, SigningKey next, String begins, String gap, String signers);
}
