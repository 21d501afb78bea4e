package org.liaison.exchange.channel;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/// Where on its topic the message lies by which a channel from a partner stands. It must stay
/// there: a start reads it again. Written by the thread that reads the topics, read by any.
public final class ArrivedOffsets {

    private final Map<String, Long> offsets = new ConcurrentHashMap<>();

    /// Empty while it is not known, as after a start.
    public OptionalLong last(String channel) {
        Long offset = offsets.get(channel);
        return offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
    }

    /// A channel stands by the message at this offset.
    public void stands(String channel, long offset) {
        offsets.put(channel, offset);
    }

    /// Where a channel stands has to be found out anew.
    public void unknown(String channel) {
        offsets.remove(channel);
    }
}
