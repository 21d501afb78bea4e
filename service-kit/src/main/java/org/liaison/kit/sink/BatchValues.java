package org.liaison.kit.sink;

import java.util.ArrayList;
import java.util.List;

/// The values of a batch of records as they came. A record without one has none of bytes either,
/// whatever a binder puts in its place.
public final class BatchValues {

    private static final byte[] NOTHING = new byte[0];

    private BatchValues() {}

    /// One for each record, in their order.
    public static List<byte[]> of(List<?> payload) {
        List<byte[]> values = new ArrayList<>(payload.size());
        for (Object value : payload) {
            values.add(value instanceof byte[] bytes ? bytes : NOTHING);
        }
        return values;
    }
}
