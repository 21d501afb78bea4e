package org.liaison.policy.act;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// What a named authority can decide alone, in a single case.
public enum DecisionKind implements Coded {
    /// Send the identity of a suspect although no assurance is in force.
    IDENTITY_WITHOUT_ASSURANCE("identity-without-assurance"),
    /// Ask about more persons without an individual link than the instrument allows.
    MORE_PERSONS_THAN_LINKED("more-persons-than-linked");

    private static final ClosedList<DecisionKind> LIST = ClosedList.of("decision-kind", values());

    private final String code;

    DecisionKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static DecisionKind of(String code) {
        return LIST.get(code);
    }
}
