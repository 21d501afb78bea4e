package org.liaison.policy.time;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// How a period is counted: one datum of an instrument, with its citation.
public enum CountingRule implements Coded {
    /// Hours run without regard to clocks; a day is 24 hours.
    ELAPSED_TIME("elapsed-time"),
    /// Regulation (EEC, Euratom) 1182/71 art. 3: the hour or day of the event is not counted, a
    /// period of days ends at 24:00, not on a day without work (check).
    REGULATION_1182_71("regulation-1182-71"),
    /// The same hour on the wall that many days later; hours run as elapsed time.
    SAME_WALL_TIME("same-wall-time"),
    /// Nothing is counted: there is no due time.
    NONE("none");

    private static final ClosedList<CountingRule> LIST = ClosedList.of("counting-rule", values());

    private final String code;

    CountingRule(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static CountingRule of(String code) {
        return LIST.get(code);
    }
}
