package org.liaison.policy.instrument;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// What a state promises about the use of what it receives.
public enum AssuranceKind implements Coded {
    /// Not used to request, hand down or carry out a death penalty (LED recital 71, check).
    NO_DEATH_PENALTY("no-death-penalty"),
    /// Not used for any form of cruel or inhuman treatment (LED recital 71, check).
    NO_CRUEL_TREATMENT("no-cruel-treatment"),
    /// Used for the named offence and purpose only.
    SPECIALTY("specialty"),
    /// Victims are not prosecuted for what they were made to do.
    NO_PROSECUTION_OF_VICTIMS("no-prosecution-of-victims");

    private static final ClosedList<AssuranceKind> LIST = ClosedList.of("assurance-kind", values());

    private final String code;

    AssuranceKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static AssuranceKind of(String code) {
        return LIST.get(code);
    }
}
