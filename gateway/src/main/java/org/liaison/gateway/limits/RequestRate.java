package org.liaison.gateway.limits;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counts the requests of each caller in the present minute. When the minute is over, all counts
/// are forgotten, so that memory does not grow with the number of callers ever seen.
final class RequestRate {

    private static final long MINUTE = 60_000;

    /// More callers than that in one minute are an attack: who comes then waits.
    private static final int MOST_CALLERS = 100_000;

    private final int perMinute;
    private final Clock clock;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private volatile long minute;

    RequestRate(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /// Counts one more request of a caller; false if it is one too many.
    boolean allows(String caller) {
        forgetLastMinute();
        if (counts.size() >= MOST_CALLERS && !counts.containsKey(caller)) {
            return false;
        }
        return counts.merge(caller, 1, Integer::sum) <= perMinute;
    }

    /// Whether a caller has used up what is allowed; counts nothing.
    boolean isUsedUp(String caller) {
        forgetLastMinute();
        return counts.getOrDefault(caller, 0) >= perMinute;
    }

    private void forgetLastMinute() {
        long now = clock.millis() / MINUTE;
        if (now != minute) {
            minute = now;
            counts.clear();
        }
    }

    /// Seconds until counting starts again.
    long secondsToWait() {
        return (MINUTE - clock.millis() % MINUTE) / 1_000 + 1;
    }
}
