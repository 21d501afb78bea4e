package org.liaison.exchange.channel;

import java.util.List;

/// Where alarms are kept.
public interface Alarms {

    /// Keeps alarms; one that is kept already (channel, code, sequence) stays as it was.
    void keep(List<ChannelAlarm> alarms);

    /// The newest alarms of a channel, newest first.
    List<ChannelAlarm> newest(String channel, int limit);
}
