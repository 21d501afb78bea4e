package org.liaison.sanitiser.signal;

/// A text with more to be found in it than a person could rewrite.
public final class TooManyDetections extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyDetections() {
        super("more than " + Detections.MOST + " detections in one text");
    }
}
