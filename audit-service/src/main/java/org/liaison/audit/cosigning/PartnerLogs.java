package org.liaison.audit.cosigning;

import java.time.Instant;
import java.util.Optional;
import org.liaison.audit.checkpoint.Checkpoints.StoredCheckpoint;

/// What this office knows of the logs of partners, in its own database.
public interface PartnerLogs {

    /// The checkpoint of the largest size that this office cosigned.
    Optional<StoredCheckpoint> last(String partner);

    /// The checkpoint of exactly that size, if this office cosigned it.
    Optional<StoredCheckpoint> at(String partner, long size);

    /// Makes a cosigned checkpoint the last one, unless another did so meanwhile, which throws.
    ///
    /// @param before the one that was the last
    void advance(
            String partner,
            Optional<StoredCheckpoint> before,
            StoredCheckpoint cosigned,
            Instant at);

    /// Keeps what was refused: two signed checkpoints that cannot both be true prove it.
    ///
    /// @return whether it is new
    boolean refused(String partner, String code, byte[] growth, Instant at);

    /// Keeps the proof of an entry; the first for a message stays.
    ///
    /// @return whether the one kept is of the same place in the log
    boolean keep(String partner, String messageId, long index, String file);

    /// The proof of the entry about a message.
    Optional<String> proof(String partner, String messageId);

    /// The digest of a message in our own log, as lower-case hex, if it came.
    Optional<String> receivedDigest(String messageId);
}
