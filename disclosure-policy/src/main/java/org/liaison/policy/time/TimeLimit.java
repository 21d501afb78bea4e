package org.liaison.policy.time;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// How long an answer may take (a limit) or should take (a target), counted from receipt.
public record TimeLimit(RequestUrgency urgency, int amount, Unit unit, LimitNature nature) {
    /// What the amount is counted in; 3(2) of Regulation 1182/71 treats the two differently.
    public enum Unit implements Coded {
        HOURS("hours"),
        DAYS("days");

        private static final ClosedList<Unit> LIST = ClosedList.of("time-unit", values());

        private final String code;

        Unit(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /// Reads a wire code, never a default.
        public static Unit of(String code) {
            return LIST.get(code);
        }
    }

    public TimeLimit {
        if (amount < 1) {
            throw new IllegalArgumentException("a limit or target is at least 1 " + unit.code());
        }
    }
}
