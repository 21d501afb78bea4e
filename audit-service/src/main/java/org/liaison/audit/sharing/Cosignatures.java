package org.liaison.audit.sharing;

import java.time.Instant;
import java.util.Optional;
import org.liaison.audit.checkpoint.Checkpoints.StoredCheckpoint;

/// The cosignatures that partners gave for checkpoints of our disclosure log.
public interface Cosignatures {

    /// Keeps one; the first that a partner gave for a size stays.
    ///
    /// @param line the signature line of the note
    void add(long size, String partner, String line, Instant at);

    /// The checkpoint of the largest size that a partner cosigned, with that cosignature.
    Optional<StoredCheckpoint> lastOf(String partner);

    /// The checkpoint of the largest size that anybody cosigned, with all its cosignatures.
    Optional<StoredCheckpoint> newest();
}
