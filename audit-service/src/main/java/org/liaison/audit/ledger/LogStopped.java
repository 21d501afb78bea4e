package org.liaison.audit.ledger;

/// A log that appends nothing until its gap is declared. What it was given is still on its topic.
public final class LogStopped extends RuntimeException {

    private final String code;

    /// @param log name of the log
    /// @param code stable code of the alarm that was raised
    public LogStopped(String log, String code) {
        super("The log " + log + " stands still: " + code, null, false, false);
        this.code = code;
    }

    /// Stable code of the alarm that was raised.
    public String code() {
        return code;
    }
}
