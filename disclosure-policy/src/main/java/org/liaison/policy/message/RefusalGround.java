package org.liaison.policy.message;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;
import org.liaison.policy.instrument.Regime;

/// Why a request is refused: the closed list of Directive (EU) 2023/977 art. 6(1), "only in so far
/// as", so it may be partial.
public enum RefusalGround implements Coded {
    /// Not available.
    NOT_AVAILABLE("a"),
    /// The request does not meet art. 4.
    REQUEST_INCOMPLETE("b"),
    /// Judicial authorisation was refused.
    JUDICIAL_AUTHORISATION_REFUSED("c"),
    /// Categories of personal data that are not allowed.
    CATEGORIES_NOT_ALLOWED("d"),
    /// Inaccurate, incomplete or out of date.
    NOT_RELIABLE("e"),
    /// Would harm essential national-security interests.
    NATIONAL_SECURITY("f-i"),
    /// Would jeopardise an ongoing investigation or a person's safety.
    INVESTIGATION_OR_SAFETY("f-ii"),
    /// Would unduly harm a legal person's protected interests.
    LEGAL_PERSON("f-iii"),
    /// Punishable by one year or less here, or no offence here.
    OFFENCE_NOT_SERIOUS("g"),
    /// Obtained from another state that has not consented.
    THIRD_STATE_NOT_CONSENTED("h");

    /// The one thing a third state is told, whatever the ground: "safety of a person" says she is
    /// here. Form, size and rhythm are the same whether the person is known or not.
    public static final String NEUTRAL_TEXT = "cannot be provided";

    private static final ClosedList<RefusalGround> LIST = ClosedList.of("refusal-ground", values());

    private final String code;

    RefusalGround(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// What the requester is told: the ground's own code between Member States, otherwise
    /// [#NEUTRAL_TEXT]. The true ground stays in the log at home.
    public String outward(Regime regime) {
        return switch (regime) {
            case EU_2023_977 -> code;
            case TREATY, MEMORANDUM, SINGLE_CASE, STRATEGIC_ONLY -> NEUTRAL_TEXT;
        };
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static RefusalGround of(String code) {
        return LIST.get(code);
    }
}
