package org.liaison.policy.instrument;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// What a recipient may do onward with what it got under an instrument (LED art. 35(1)(e)).
public enum OnwardRule implements Coded {
    /// Nothing is passed on, not even with a permission.
    NEVER("never"),
    /// Only with the prior permission of the originator.
    WITH_PERMISSION("with-permission");

    private static final ClosedList<OnwardRule> LIST = ClosedList.of("onward-rule", values());

    private final String code;

    OnwardRule(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static OnwardRule of(String code) {
        return LIST.get(code);
    }
}
