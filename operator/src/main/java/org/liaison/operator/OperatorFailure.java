package org.liaison.operator;

/// Something outside the launcher is not as it must be. The message is the one line the person at
/// the keyboard gets: what is wrong and what to do.
public final class OperatorFailure extends RuntimeException {

    public OperatorFailure(String line) {
        super(line);
    }

    public OperatorFailure(String line, Throwable cause) {
        super(line, cause);
    }
}
