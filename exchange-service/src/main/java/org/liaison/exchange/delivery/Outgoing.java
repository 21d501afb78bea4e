package org.liaison.exchange.delivery;

import java.util.Map;

/// One record to be written, sealed for whoever reads it next.
public final class Outgoing {

    private final String topic;
    private final byte[] key;
    private final byte[] value;
    private final Map<String, String> headers;

    Outgoing(String topic, byte[] key, byte[] value, Map<String, String> headers) {
        this.topic = topic;
        this.key = key;
        this.value = value;
        this.headers = Map.copyOf(headers);
    }

    /// Where it goes.
    public String topic() {
        return topic;
    }

    /// Empty when it has none.
    public byte[] key() {
        return key;
    }

    /// Sealed bytes.
    public byte[] value() {
        return value;
    }

    /// Readable by everyone on the way.
    public Map<String, String> headers() {
        return headers;
    }
}
