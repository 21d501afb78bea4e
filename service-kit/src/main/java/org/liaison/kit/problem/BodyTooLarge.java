package org.liaison.kit.problem;

import java.io.IOException;

/// A body went past the limit of its path while it was read.
public final class BodyTooLarge extends IOException {

    private final long limit;

    BodyTooLarge(long limit) {
        super("The body is larger than " + limit + " bytes");
        this.limit = limit;
    }

    /// In bytes.
    public long limit() {
        return limit;
    }
}
