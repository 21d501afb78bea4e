package org.liaison.audit.beat;

import java.time.Duration;

/// How evenly the disclosure log grows in the eyes of partners.
///
/// @param interval from one checkpoint for partners to the next; an hour unless set otherwise
/// @param entries how many entries each of them is larger; more than an office has in an interval
public record BeatSettings(Duration interval, int entries) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST = 1_000_000;

    public BeatSettings {
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("liaison.beat.interval is a second to a day");
        }
        if (entries < 1 || entries > MOST) {
            throw new IllegalArgumentException("liaison.beat.entries is 1 to " + MOST);
        }
    }
}
