package org.liaison.cases.authorisation;

import java.util.Optional;
import java.util.UUID;
import org.liaison.cases.content.Bytes;

/// Disclosure files: bytes, preview and reasons of every authorised message, sealed to the office's
/// audit key. This service cannot open them.
public interface DisclosureFiles {

    /// The sealed file of a message.
    Optional<Bytes> find(UUID messageId);
}
