package org.liaison.policy.instrument;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// The states an instrument passes through; disclosure needs [#IN_FORCE].
public enum InstrumentState implements Coded {
    NEGOTIATED("negotiated"),
    SIGNED("signed"),
    IN_FORCE("in-force"),
    SUSPENDED("suspended"),
    EXPIRED("expired");

    private static final ClosedList<InstrumentState> LIST =
            ClosedList.of("instrument-state", values());

    private final String code;

    InstrumentState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static InstrumentState of(String code) {
        return LIST.get(code);
    }
}
