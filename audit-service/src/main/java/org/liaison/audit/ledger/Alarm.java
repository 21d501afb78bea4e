package org.liaison.audit.ledger;

import java.time.Instant;

/// Something an inspector must see.
///
/// @param log name of the log
/// @param code stable code
/// @param offset offset in the topic
/// @param subject entry id or service, never personal data
public record Alarm(Instant at, String log, String code, long offset, String subject) {

    /// The same entry id came and said something else.
    public static final String ENTRY_DIFFERS = "entry-differs";

    /// A record could not be opened or read.
    public static final String UNREADABLE = "record-unreadable";

    /// A row of an access chain is missing, repeated with another hash, or does not match its hash.
    public static final String CHAIN_BROKEN = "access-chain-broken";

    /// A topic brought something new at an offset that the log had passed: the topic is another one
    /// now, and the log stands still until its gap is declared.
    public static final String BEGUN_ANEW = "topic-begun-anew";
}
