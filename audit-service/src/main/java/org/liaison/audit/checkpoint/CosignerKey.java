package org.liaison.audit.checkpoint;

import org.liaison.log.note.SigningKey;

/// The key with which this office cosigns the checkpoints of partners. It signs nothing else.
public interface CosignerKey {

    /// The key, of type `cosignature/v1`.
    SigningKey key();
}
