package org.liaison.policy.instrument;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.policy.time.CountingRule;
import org.liaison.policy.time.RequestUrgency;
import org.liaison.policy.time.TimeLimit;

/// How an instrument counts time, and its limits or targets by urgency.
public record TimeRules(CountingRule countingRule, Set<TimeLimit> limits) {
    public TimeRules {
        limits = Set.copyOf(limits);
        EnumSet<RequestUrgency> seen = EnumSet.noneOf(RequestUrgency.class);
        for (TimeLimit limit : limits) {
            if (!seen.add(limit.urgency())) {
                throw new IllegalArgumentException(
                        "an instrument has one limit or target for each urgency; two for "
                                + limit.urgency().code());
            }
        }
        if (countingRule == CountingRule.NONE && !limits.isEmpty()) {
            throw new IllegalArgumentException(
                    "limits need a counting rule; `none` goes with no limits");
        }
    }

    /// The limit or target for an urgency, if the instrument has one.
    public @Nullable TimeLimit limit(RequestUrgency urgency) {
        return limits.stream().filter(limit -> limit.urgency() == urgency).findFirst().orElse(null);
    }
}
