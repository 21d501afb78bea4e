package org.liaison.sanitiser.signal;

/// A text that takes more work than any text that somebody wrote for a reader.
public final class TooManySteps extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManySteps() {
        super("more than " + Steps.MOST + " steps in one text");
    }
}
