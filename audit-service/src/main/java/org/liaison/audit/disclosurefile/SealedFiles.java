package org.liaison.audit.disclosurefile;

import java.util.Optional;

/// Where disclosure files are kept, sealed.
public interface SealedFiles {

    /// The sealed file of a message; empty if there is none.
    ///
    /// @param token the auditor's own
    Optional<byte[]> find(String messageId, String token);
}
