package org.liaison.exchange.channel;

import java.util.List;
import java.util.Optional;

/// Where alarms leave the front once somebody acted on them.
public interface AlarmDesk {

    /// One that nobody acknowledged; empty if there is none of that id.
    Optional<KeptAlarm> waiting(long id);

    /// Somebody acted on an alarm. The first who says so counts.
    ///
    /// @param by official number
    void acknowledge(long id, String by, String reason);

    /// Those that were acknowledged last, newest first.
    List<AcknowledgedAlarm> acknowledged(int limit);
}
