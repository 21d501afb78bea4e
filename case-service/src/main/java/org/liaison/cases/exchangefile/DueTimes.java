package org.liaison.cases.exchangefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaison.policy.Instrument;
import org.liaison.policy.time.Calendar;
import org.liaison.policy.time.DueTime;
import org.liaison.policy.time.Holidays;
import org.liaison.policy.time.RequestUrgency;
import org.liaison.policy.time.TimeLimit;

/// When a request is due, counted from receipt as its instrument says.
public final class DueTimes {
    private DueTimes() {}

    /// The strictest due time that the instrument gives; empty before receipt, or when it gives
    /// none. Whether the information is directly accessible is not known from outside, so an urgent
    /// request has the stricter of the two urgent times.
    public static Optional<DueTime> of(ThreadMessage request, Instrument instrument) {
        Instant receipt = request.progress().receivedAt();
        if (receipt == null) {
            return Optional.empty();
        }
        Calendar calendar = new Calendar(instrument.validity().zone(), Holidays.none());
        List<DueTime> due = new ArrayList<>();
        for (RequestUrgency urgency : rows(request.urgent())) {
            TimeLimit limit = instrument.timeRules().limit(urgency);
            if (limit != null) {
                DueTime.count(receipt, limit, instrument.timeRules().countingRule(), calendar)
                        .ifPresent(due::add);
            }
        }
        return DueTime.strictest(due);
    }

    private static Set<RequestUrgency> rows(boolean urgent) {
        return urgent
                ? EnumSet.of(RequestUrgency.URGENT_DIRECT, RequestUrgency.URGENT_INDIRECT)
                : EnumSet.of(RequestUrgency.OTHER);
    }
}
