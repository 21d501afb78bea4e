package org.liaison.policy.subject;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// Whether a person is a child.
public enum Minor implements Coded {
    YES("yes"),
    NO("no"),
    /// Presumed a child (Council of Europe Convention 197 art. 10(3), check).
    UNKNOWN("unknown");

    private static final ClosedList<Minor> LIST = ClosedList.of("minor", values());

    private final String code;

    Minor(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// An unknown age is treated as a child's.
    public boolean treatedAsChild() {
        return this != NO;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static Minor of(String code) {
        return LIST.get(code);
    }
}
