package org.liaison.launcher.redact;

/// A line that cannot be read; the message says what is wrong and never repeats the line.
public final class BadLine extends Exception {

    private static final long serialVersionUID = 1L;

    BadLine(String message) {
        super(message);
    }
}
