package org.liaison.kit.problem;

/// What was to be shown or done could not be put on record first, so it is not.
public final class NotOnRecord extends RuntimeException {

    public NotOnRecord(RuntimeException cause) {
        super("not on record", cause);
    }
}
