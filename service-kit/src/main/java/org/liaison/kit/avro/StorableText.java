package org.liaison.kit.avro;

import java.util.Collection;
import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/// No text of ours holds U+0000: PostgreSQL cannot store it, so one such record of a partner would
/// fail again at each attempt and hold up everything behind it.
final class StorableText {

    private StorableText() {}

    /// Whether all texts of a value, at any depth, can be stored.
    static boolean only(@Nullable Object value) {
        return switch (value) {
            case CharSequence text -> text.chars().noneMatch(unit -> unit == 0);
            case IndexedRecord fields -> fields(fields);
            case Collection<?> items -> items.stream().allMatch(StorableText::only);
            case Map<?, ?> entries -> only(entries.keySet()) && only(entries.values());
            case null, default -> true;
        };
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
