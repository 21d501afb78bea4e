package org.liaison.audit.ledger;

/// One record of a topic: a line, or something that is none.
public sealed interface Received<L extends Line> {

    /// Its offset in the topic, which has one partition.
    long offset();

    /// A record that could be opened and read.
    record Legible<L extends Line>(long offset, L line) implements Received<L> {}

    /// A record that could not: kept as it came, sealed or garbage, with a stable reason code.
    record Illegible<L extends Line>(long offset, String reason, Leaf value)
            implements Received<L> {}
}
