package org.liaison.policy.act;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// Why, beside the transfer ground, a protected fact of a victim or child may leave.
public enum SecondGround implements Coded {
    /// To protect the vital interests of the person (LED art. 38(1)(a)).
    VITAL_INTERESTS("vital-interests"),
    /// The person, informed in her own language, agreed to exactly this.
    CONSENT_OF_THE_PERSON("consent-of-the-person"),
    /// To protect a child, in the best interests of the child.
    PROTECTION_OF_A_CHILD("protection-of-a-child");

    private static final ClosedList<SecondGround> LIST = ClosedList.of("second-ground", values());

    private final String code;

    SecondGround(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static SecondGround of(String code) {
        return LIST.get(code);
    }
}
