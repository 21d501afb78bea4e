package org.liaison.policy.time;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// The three rows of Directive (EU) 2023/977 art. 5(1), used for targets elsewhere too.
public enum RequestUrgency implements Coded {
    /// 8 hours in the Union.
    URGENT_DIRECT("urgent-direct"),
    /// 3 calendar days in the Union.
    URGENT_INDIRECT("urgent-indirect"),
    /// 7 calendar days in the Union.
    OTHER("other");

    private static final ClosedList<RequestUrgency> LIST =
            ClosedList.of("request-urgency", values());

    private final String code;

    RequestUrgency(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static RequestUrgency of(String code) {
        return LIST.get(code);
    }
}
