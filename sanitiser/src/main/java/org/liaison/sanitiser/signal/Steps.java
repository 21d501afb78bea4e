package org.liaison.sanitiser.signal;

/// Counts the work of one check and ends it when a text was made to take too much: a count and no
/// clock, so that the verdict on a text never hangs on how busy the machine is.
public final class Steps {

    /// Far above what a text of 64 KB takes with twenty thousand facts on file.
    public static final long MOST = 50_000_000;

    private long taken;

    /// Counts some more.
    ///
    /// @throws TooManySteps when the text has used up what it may take
    public void take(long steps) {
        taken += steps;
        if (taken > MOST) {
            throw new TooManySteps();
        }
    }

    public long taken() {
        return taken;
    }
}
