package org.liaison.kit.avro;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/// What a table can keep: no text with U+0000, and no time that no office lives in. One such record
/// of a partner would fail again at each attempt and hold up everything behind it.
final class Storable {

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("2300-01-01T00:00:00Z");

    private Storable() {}

    /// What cannot be kept of a value, at any depth; null if all of it can. Runs for every record
    /// that is read, so without streams.
    static @Nullable String fault(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            return text.toString().indexOf('\0') < 0 ? null : "U+0000 in a text";
        }
        if (value instanceof Instant time) {
            return time.isBefore(EARLIEST) || !time.isBefore(LATEST)
                    ? "a time outside 1970 to 2299"
                    : null;
        }
        if (value instanceof IndexedRecord fields) {
            return ofFields(fields);
        }
        if (value instanceof Collection<?> items) {
            return ofItems(items);
        }
        if (value instanceof Map<?, ?> entries) {
            @Nullable String ofKeys = ofItems(entries.keySet());
            return ofKeys == null ? ofItems(entries.values()) : ofKeys;
        }
        return null;
    }

    private static @Nullable String ofItems(Collection<?> items) {
        for (Object item : items) {
            @Nullable String fault = fault(item);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private static @Nullable String ofFields(IndexedRecord value) {
        int fields = value.getSchema().getFields().size();
        for (int field = 0; field < fields; field++) {
            @Nullable String fault = fault(value.get(field));
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }
}
