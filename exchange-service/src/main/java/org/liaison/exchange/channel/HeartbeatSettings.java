package org.liaison.exchange.channel;

import java.time.Duration;

/// How often a channel says that it lives.
///
/// @param interval at least a tenth of a second; a minute unless set
public record HeartbeatSettings(Duration interval) {

    /// How many beats may be missed before it is an alarm.
    public static final int MISSED_ALARM = 3;

    private static final Duration SHORTEST = Duration.ofMillis(100);

    public HeartbeatSettings {
        if (interval.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "liaison.heartbeat.interval must be at least 100 ms");
        }
    }
}
