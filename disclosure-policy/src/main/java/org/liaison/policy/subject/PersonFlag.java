package org.liaison.policy.subject;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// A mark on a person or place that only ever makes its treatment stricter.
public enum PersonFlag implements Coded {
    /// Lives or stays under protection: contact, address, location and name are the last to leave.
    PROTECTED("protected"),
    /// Applied for or holds international protection: no fact ever goes towards the country of
    /// origin.
    ASYLUM("asylum"),
    /// Processing is restricted (LED art. 16(3)): no further use, no further disclosure.
    RESTRICTED("restricted");

    private static final ClosedList<PersonFlag> LIST = ClosedList.of("person-flag", values());

    private final String code;

    PersonFlag(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static PersonFlag of(String code) {
        return LIST.get(code);
    }
}
