package org.liaison.operator.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.liaison.log.trust.OperationalKey;
import org.liaison.log.trust.TrustList;

/// A trust list in lines for people: each key, what it is for, days left, and what needs doing.
public final class KeyWarnings {

    private static final List<Long> DAYS = List.of(1L, 7L, 30L);

    private KeyWarnings() {}

    /// The list and its keys, the oldest first of each usage.
    public static List<String> lines(TrustList list, Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%s version %d, %s"
                        .formatted(list.office(), list.version(), left(list.until(), now)));
        for (OperationalKey key : list.keys()) {
            lines.add(
                    "  %-13s %-17s %s  %s"
                            .formatted(
                                    key.usage().code(),
                                    key.algorithm().code(),
                                    key.id(),
                                    state(list, key, now)));
        }
        return lines;
    }

    private static String state(TrustList list, OperationalKey key, Instant now) {
        return list.revocation(key.id())
                .map(revoked -> "revoked %s (%s)".formatted(revoked.at(), revoked.reason().code()))
                .orElseGet(() ->
                        now.isBefore(key.notBefore())
                                ? "begins " + key.notBefore()
                                : left(key.notAfter(), now));
    }

    private static String left(Instant end, Instant now) {
        if (!now.isBefore(end)) {
            return "EXPIRED " + end;
        }
        long days = Duration.between(now, end).toDays();
        String warning =
                DAYS.stream()
                        .filter(limit -> days < limit)
                        .findFirst()
                        .map(limit ->
                                "  WARNING: less than %d day%s"
                                        .formatted(limit, limit == 1 ? "" : "s"))
                        .orElse("");
        return "%d days left%s".formatted(days, warning);
    }
}
