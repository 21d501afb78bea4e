package org.liaison.sanitiser.signal;

/// A range of the original text that a detector points at.
///
/// @param fact index of the fact on file, or [#NO_FACT]
public record Detection(int start, int end, Signal signal, int fact) {

    public static final int NO_FACT = -1;

    public Detection {
        if (start < 0 || end <= start || fact < NO_FACT) {
            throw new IllegalArgumentException("a detection is a range that is not empty");
        }
    }

    public static Detection ofShape(int start, int end, Signal signal) {
        return new Detection(start, end, signal, NO_FACT);
    }

    public boolean onFile() {
        return fact != NO_FACT;
    }

    public boolean contains(Detection other) {
        return start <= other.start && end >= other.end;
    }

    public boolean overlaps(Detection other) {
        return start < other.end && other.start < end;
    }

    public int width() {
        return end - start;
    }
}
