package org.liaison.exchange.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Records that say nothing but a word, for tests of who may write.
public final class Notes {

    private Notes() {}

    public static Outgoing of(String topic, String word) {
        return new Outgoing(topic, new byte[0], word.getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
