package org.liaison.policy.subject;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// How far a field leaves, from open to closed; the order is the strictness.
public enum Treatment implements Coded {
    /// As it is.
    DISCLOSE("disclose"),
    /// With less detail: birth to year or band, address to region, time to month.
    REDUCE("reduce"),
    /// As a reference such as V-1, stable per case and partner, never across partners.
    REFERENCE("reference"),
    /// Not at all.
    WITHHOLD("withhold");

    private static final ClosedList<Treatment> LIST = ClosedList.of("treatment", values());

    private final String code;

    Treatment(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Whether this lets less through than `other`.
    public boolean stricterThan(Treatment other) {
        return compareTo(other) > 0;
    }

    /// The one of the two that lets less through.
    public Treatment strictest(Treatment other) {
        return stricterThan(other) ? this : other;
    }

    /// The strictest of all; of none, [#WITHHOLD].
    public static Treatment strictest(Iterable<Treatment> treatments) {
        Treatment strictest = DISCLOSE;
        boolean any = false;
        for (Treatment treatment : treatments) {
            strictest = strictest.strictest(treatment);
            any = true;
        }
        return any ? strictest : WITHHOLD;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static Treatment of(String code) {
        return LIST.get(code);
    }
}
