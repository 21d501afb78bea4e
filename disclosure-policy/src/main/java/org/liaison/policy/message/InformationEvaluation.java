package org.liaison.policy.message;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// Second half of the 4x4 evaluation: how far the information can be trusted.
public enum InformationEvaluation implements Coded {
    /// Accuracy not in doubt.
    LEVEL_1("1"),
    /// Known personally to the source, not to the official.
    LEVEL_2("2"),
    /// Not known personally to the source, but corroborated.
    LEVEL_3("3"),
    /// Not known personally to the source, cannot be corroborated.
    LEVEL_4("4");

    private static final ClosedList<InformationEvaluation> LIST =
            ClosedList.of("information-evaluation", values());

    private final String code;

    InformationEvaluation(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static InformationEvaluation of(String code) {
        return LIST.get(code);
    }
}
