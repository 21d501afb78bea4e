package org.liaison.exchange.channel;

import java.util.List;
import java.util.Set;

/// Where alarms are kept.
public interface Alarms {

    /// Keeps alarms; one that waits already (channel, code, sequence) stays as it was.
    void keep(List<ChannelAlarm> alarms);

    /// Whether one of these alarms is kept for a message of a channel.
    boolean kept(String channel, Set<AlarmCode> codes, long sequence);

    /// The newest alarms of a channel that nobody acknowledged, newest first.
    List<KeptAlarm> newest(String channel, int limit);
}
