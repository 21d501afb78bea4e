package org.liaison.policy.instrument;

/// One version of an instrument, as an authorisation names it.
public record InstrumentRef(InstrumentId id, int version) {
    public InstrumentRef {
        if (version < 1) {
            throw new IllegalArgumentException("versions of an instrument start at 1");
        }
    }

    /// The version of an instrument by their plain names.
    public static InstrumentRef of(String id, int version) {
        return new InstrumentRef(new InstrumentId(id), version);
    }
}
