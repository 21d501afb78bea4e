package org.liaison.audit.disclosurefile;

import java.util.Optional;

/// Opens what was sealed to the office's audit key.
public interface FileSeal {

    /// The file; empty if it is of another key or message, or was changed.
    Optional<OpenedFile> open(String messageId, byte[] sealed);
}
