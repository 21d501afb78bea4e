package org.liaison.log.trust;

/// A trust list or a key is not believed. The message says what was found; it names offices,
/// versions, key ids and times, nothing else.
public final class Distrusted extends Exception {

    private final TrustFault fault;

    public Distrusted(TrustFault fault, String detail) {
        super(detail);
        this.fault = fault;
    }

    /// What did not hold.
    public TrustFault fault() {
        return fault;
    }

    /// What was found, in words.
    public String detail() {
        return String.valueOf(getMessage());
    }
}
