package org.liaison.policy.offence;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// Whether the law of a country reaches death for an offence.
public enum DeathPenalty implements Coded {
    /// The law reaches death in at least one form of the offence.
    POSSIBLE("possible"),
    /// No form of the offence reaches death there.
    NOT_POSSIBLE("not-possible"),
    /// Nobody has checked: treated as possible.
    UNKNOWN("unknown");

    private static final ClosedList<DeathPenalty> LIST = ClosedList.of("death-penalty", values());

    private final String code;

    DeathPenalty(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static DeathPenalty of(String code) {
        return LIST.get(code);
    }
}
