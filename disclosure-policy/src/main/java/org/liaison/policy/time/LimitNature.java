package org.liaison.policy.time;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// Whether missing a time breaks a rule or only a wish; a target is never shown as overdue in law.
public enum LimitNature implements Coded {
    LIMIT("limit"),
    TARGET("target");

    private static final ClosedList<LimitNature> LIST = ClosedList.of("limit-nature", values());

    private final String code;

    LimitNature(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static LimitNature of(String code) {
        return LIST.get(code);
    }
}
