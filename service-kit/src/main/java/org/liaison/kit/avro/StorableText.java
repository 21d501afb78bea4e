package org.liaison.kit.avro;

import java.util.Collection;
import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/// No text of ours holds U+0000: PostgreSQL cannot store it, so one such record of a partner would
/// fail again at each attempt and hold up everything behind it.
final class StorableText {

    private StorableText() {}

    /// Whether all texts of a value, at any depth, can be stored. Runs for every record that is
    /// read, so without streams.
    static boolean only(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            return text.toString().indexOf('\0') < 0;
        }
        if (value instanceof IndexedRecord fields) {
            return fields(fields);
        }
        if (value instanceof Collection<?> items) {
            return items(items);
        }
        return !(value instanceof Map<?, ?> entries)
                || (items(entries.keySet()) && items(entries.values()));
    }

    private static boolean items(Collection<?> items) {
        for (Object item : items) {
            if (!only(item)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fields(IndexedRecord value) {
        int fields = value.getSchema().getFields().size();
        for (int field = 0; field < fields; field++) {
            if (!only(value.get(field))) {
                return false;
            }
        }
        return true;
    }
}
