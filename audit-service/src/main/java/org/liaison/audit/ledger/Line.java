package org.liaison.audit.ledger;

/// One line of a log, as its writer made it.
public sealed interface Line permits DisclosureLine, AccessLine {

    /// Derived from its cause, so that a line sent twice is one line.
    String entryId();

    /// What two lines with the same id must agree in: a line made again after a crash has another
    /// time and other random bytes, but says the same.
    String says();

    /// The exact bytes that the line stands for, as its writer made them: the leaf of the tree.
    Leaf leaf();
}
