package org.liaison.policy.instrument;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// The kind of law an instrument is.
public enum Regime implements Coded {
    /// Directive (EU) 2023/977, between Member States.
    EU_2023_977("eu-2023-977"),
    /// Binding agreement with another state.
    TREATY("treaty"),
    /// Not binding.
    MEMORANDUM("memorandum"),
    /// No agreement: a derogation for one case (LED art. 38).
    SINGLE_CASE("single-case"),
    /// Trends, routes and methods only: no personal data at all.
    STRATEGIC_ONLY("strategic-only");

    private static final ClosedList<Regime> LIST = ClosedList.of("regime", values());

    private final String code;

    Regime(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Whether anything about a person may be exchanged.
    public boolean allowsPersonalData() {
        return this != STRATEGIC_ONLY;
    }

    /// Whether a time in such an instrument can be a limit in law; elsewhere it is a target.
    public boolean bindsInLaw() {
        return switch (this) {
            case EU_2023_977, TREATY -> true;
            case MEMORANDUM, SINGLE_CASE, STRATEGIC_ONLY -> false;
        };
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static Regime of(String code) {
        return LIST.get(code);
    }
}
