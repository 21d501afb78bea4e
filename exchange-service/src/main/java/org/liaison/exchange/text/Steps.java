package org.liaison.exchange.text;

/// Counts the steps that reading the texts of one message takes, and ends the reading when there
/// are more than any honest message needs. Steps and not time: a verdict never hangs on the load of
/// a machine.
final class Steps {

    /// A message has at most 250 KB; an ordinary text takes less than ten steps a character.
    static final long MOST = 8_000_000;

    private final long most;
    private long taken;

    Steps(long most) {
        this.most = most;
    }

    /// @throws TooManySteps when there are too many
    void take(long steps) {
        taken += steps;
        if (taken > most) {
            throw new TooManySteps();
        }
    }

    long taken() {
        return taken;
    }

    /// Ends the reading of a message; never leaves this package.
    static final class TooManySteps extends RuntimeException {
        TooManySteps() {
            super("too many steps", null, false, false);
        }
    }
}
