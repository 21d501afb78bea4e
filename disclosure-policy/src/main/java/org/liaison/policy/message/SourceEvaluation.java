package org.liaison.policy.message;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// First half of the 4x4 evaluation: how far the source can be trusted.
public enum SourceEvaluation implements Coded {
    /// No doubt.
    A("A"),
    /// Reliable in most instances.
    B("B"),
    /// Mostly unreliable.
    C("C"),
    /// Cannot be assessed.
    X("X");

    private static final ClosedList<SourceEvaluation> LIST =
            ClosedList.of("source-evaluation", values());

    private final String code;

    SourceEvaluation(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static SourceEvaluation of(String code) {
        return LIST.get(code);
    }
}
