package org.liaison.audit.cosigning;

import java.util.Optional;

/// Reads entries of partners' logs, which say by their fingerprint how.
public interface PartnerEntries {

    /// What an entry says; empty if it is none that can be read here.
    Optional<PartnerEntry> read(byte[] entry);

    /// What matters here of an entry.
    ///
    /// @param sent whether it says that a message was sent
    /// @param digest of the content, as lower-case hex
    record PartnerEntry(
            String messageId, boolean sent, String origin, String recipient, String digest) {}
}
