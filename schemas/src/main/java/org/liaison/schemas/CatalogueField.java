package org.liaison.schemas;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/// One field of the catalogue.
///
/// @param record the record it belongs to, such as `Person`
/// @param name the column name, such as `prs_Birthdate`; unique in the catalogue
/// @param fieldClass wire code of the class that decides what may be done with it
/// @param type what a value looks like
/// @param picklist the allowed values; empty when the type is no picklist
/// @param core whether HTCDS 2.0 marks it as core
public record CatalogueField(
        String record,
        String name,
        String fieldClass,
        FieldType type,
        List<String> picklist,
        boolean core) {

    public CatalogueField {
        picklist = List.copyOf(picklist);
        boolean picks = type == FieldType.PICKLIST || type == FieldType.MULTISELECT_PICKLIST;
        if (picks == picklist.isEmpty()) {
            throw new IllegalArgumentException(
                    name
                            + ": a picklist has values and nothing else has, found "
                            + picklist.size());
        }
    }

    static CatalogueField of(String record, Schema.Field field) {
        String fieldClass = field.getProp("liaisonClass");
        String type = field.getProp("htcdsType");
        if (fieldClass == null || type == null || field.doc() == null) {
            throw new IllegalStateException(
                    record + "." + field.name() + " needs doc, liaisonClass and htcdsType");
        }
        return new CatalogueField(
                record,
                field.name(),
                fieldClass,
                FieldType.of(type),
                strings(field.getObjectProp("picklist")),
                Boolean.TRUE.equals(field.getObjectProp("core")));
    }

    private static List<String> strings(@Nullable Object property) {
        List<String> values = new ArrayList<>();
        if (property instanceof List<?> list) {
            list.forEach(value -> values.add(String.valueOf(value)));
        }
        return values;
    }
}
