package org.liaison.log;

/// A step of verification did not hold. The message says what was found and what was expected; it
/// names no more of a file than sizes, hashes, origins and key names.
public final class Rejected extends Exception {

    private final Fault fault;

    public Rejected(Fault fault, String detail) {
        super(detail);
        this.fault = fault;
    }

    /// The step that did not hold.
    public Fault fault() {
        return fault;
    }

    /// What was found, in words.
    public String detail() {
        return String.valueOf(getMessage());
    }
}
