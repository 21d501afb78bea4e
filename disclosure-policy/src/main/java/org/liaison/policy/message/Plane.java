package org.liaison.policy.message;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// Who sends a kind of message, and on which road.
public enum Plane implements Coded {
    REQUESTER("requester"),
    ANSWERING("answering"),
    EITHER("either"),
    INSTRUMENTS("instruments"),
    EVIDENCE("evidence"),
    LOCAL("local");

    private static final ClosedList<Plane> LIST = ClosedList.of("plane", values());

    private final String code;

    Plane(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static Plane of(String code) {
        return LIST.get(code);
    }
}
