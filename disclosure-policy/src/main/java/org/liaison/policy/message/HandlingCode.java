package org.liaison.policy.message;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// Europol handling codes; they add up.
public enum HandlingCode implements Coded {
    /// Only to prevent and combat crime.
    H0("H0"),
    /// Not in judicial proceedings without the permission of the provider.
    H1("H1"),
    /// Not to be disseminated without the permission of the provider.
    H2("H2"),
    /// Other restrictions, as text.
    H3("H3");

    private static final ClosedList<HandlingCode> LIST = ClosedList.of("handling-code", values());

    private final String code;

    HandlingCode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static HandlingCode of(String code) {
        return LIST.get(code);
    }
}
