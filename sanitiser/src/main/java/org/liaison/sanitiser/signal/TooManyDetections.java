package org.liaison.sanitiser.signal;

/// A text with more to be found in it than a person could rewrite.
public final class TooManyDetections extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long steps;

    TooManyDetections(long steps) {
        super("more than " + Detections.MOST + " detections in one text");
        this.steps = steps;
    }

    /// What the check had taken until then.
    public long steps() {
        return steps;
    }
}
