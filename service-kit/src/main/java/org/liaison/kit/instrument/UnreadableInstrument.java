package org.liaison.kit.instrument;

/// A document that is not an instrument in canonical form. Names the field.
public final class UnreadableInstrument extends RuntimeException {

    UnreadableInstrument(String where) {
        super("Not an instrument: " + where);
    }

    UnreadableInstrument(String where, RuntimeException cause) {
        super("Not an instrument: " + where, cause);
    }
}
