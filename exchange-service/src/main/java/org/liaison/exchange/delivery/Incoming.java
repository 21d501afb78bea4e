package org.liaison.exchange.delivery;

/// One record as it was read from a topic.
public final class Incoming {

    private static final byte[] NOTHING = new byte[0];

    private final String topic;
    private final long offset;
    private final byte[] key;
    private final byte[] value;

    /// @param key empty when the record has none
    /// @param value empty when the record has none
    public Incoming(String topic, long offset, byte[] key, byte[] value) {
        this.topic = topic;
        this.offset = offset;
        this.key = key.length == 0 ? NOTHING : key.clone();
        this.value = value;
    }

    /// Where it was read.
    public String topic() {
        return topic;
    }

    /// Its offset in its partition.
    public long offset() {
        return offset;
    }

    byte[] key() {
        return key.clone();
    }

    byte[] value() {
        return value;
    }
}
