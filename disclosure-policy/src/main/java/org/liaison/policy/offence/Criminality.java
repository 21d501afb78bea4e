package org.liaison.policy.offence;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// Whether a conduct is an offence in a country.
public enum Criminality implements Coded {
    /// It is an offence there.
    OFFENCE("offence"),
    /// It is an offence there only under the threshold stated.
    PARTLY("partly"),
    /// It is not an offence there.
    NOT_AN_OFFENCE("not-an-offence"),
    /// Nobody has checked: treated as the worst for the person.
    UNKNOWN("unknown");

    private static final ClosedList<Criminality> LIST = ClosedList.of("criminality", values());

    private final String code;

    Criminality(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static Criminality of(String code) {
        return LIST.get(code);
    }
}
