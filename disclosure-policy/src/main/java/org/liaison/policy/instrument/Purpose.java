package org.liaison.policy.instrument;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// Why information is exchanged; an instrument names those it covers.
public enum Purpose implements Coded {
    /// Preventing, detecting or investigating a criminal offence (LED art. 1(1)).
    PREVENT_DETECT_INVESTIGATE("prevent-detect-investigate"),
    /// Use in judicial proceedings.
    PROSECUTION("prosecution"),
    /// Carrying out a criminal penalty.
    EXECUTION_OF_PENALTIES("execution-of-penalties"),
    /// Averting an immediate and serious threat to public security.
    PUBLIC_SECURITY_THREAT("public-security-threat"),
    /// Protecting or referring a possible or identified victim.
    VICTIM_PROTECTION("victim-protection"),
    /// Finding a missing child.
    MISSING_CHILD("missing-child"),
    /// Warning about, or protecting, a person whose life or integrity is in danger.
    PERSON_AT_RISK("person-at-risk"),
    /// Trends, routes and methods, without personal data.
    STRATEGIC_ANALYSIS("strategic-analysis");

    private static final ClosedList<Purpose> LIST = ClosedList.of("purpose", values());

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static Purpose of(String code) {
        return LIST.get(code);
    }
}
