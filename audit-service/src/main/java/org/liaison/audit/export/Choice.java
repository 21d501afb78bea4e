package org.liaison.audit.export;

/// Which entries of a log are asked for.
public sealed interface Choice {

    /// The one with that id.
    record OneEntry(String entryId) implements Choice {}

    /// All of one thread with a partner.
    record ExchangeFile(String exchangeFileId) implements Choice {}

    /// All that came from an office or went to it.
    record Partner(String office) implements Choice {}
}
