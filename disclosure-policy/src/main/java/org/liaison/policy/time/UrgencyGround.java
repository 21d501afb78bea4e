package org.liaison.policy.time;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// The only four grounds on which a request is urgent (Directive (EU) 2023/977 art. 2, check).
public enum UrgencyGround implements Coded {
    /// Immediate and serious threat to public security.
    THREAT_TO_PUBLIC_SECURITY("threat-to-public-security"),
    /// Imminent threat to life or physical integrity.
    THREAT_TO_LIFE("threat-to-life"),
    /// Needed for a decision that could involve keeping restrictive measures, up to deprivation of
    /// liberty.
    DECISION_ON_LIBERTY("decision-on-liberty"),
    /// Imminent risk of losing relevance, and important for preventing, detecting or investigating
    /// crime.
    IMMINENT_LOSS_OF_RELEVANCE("imminent-loss-of-relevance");

    private static final ClosedList<UrgencyGround> LIST = ClosedList.of("urgency-ground", values());

    private final String code;

    UrgencyGround(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static UrgencyGround of(String code) {
        return LIST.get(code);
    }
}
