package org.liaison.exchange.guard;

import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificFixed;
import org.liaison.schemas.exchange.MessageContent;

/// A message generated from its schema: every field is filled, every list has one element, and a
/// chosen string is the canary.
final class GeneratedContent {

    static final String CANARY = "Testina Canaryson, calle Canary 1";
    private static final SpecificData DATA = new SpecificData();

    private final Map<String, String> samples;
    private final String canaryAt;

    private GeneratedContent(Map<String, String> samples, String canaryAt) {
        this.samples = samples;
        this.canaryAt = canaryAt;
    }

    /// @param samples what stands in the fields that are not the canary's, by record and field
    /// @param canaryAt such as `RequestBody.facts`
    static MessageContent of(Schema body, Map<String, String> samples, String canaryAt) {
        GeneratedContent generated = new GeneratedContent(samples, canaryAt);
        MessageContent content = (MessageContent) generated.record(MessageContent.getClassSchema());
        return withBody(content, generated.record(body));
    }

    /// The same message with any body, also one that the schema does not name.
    static MessageContent withBody(MessageContent content, IndexedRecord body) {
        content.put(content.getSchema().getField("body").pos(), body);
        return content;
    }

    private IndexedRecord record(Schema schema) {
        IndexedRecord record =
                (IndexedRecord) SpecificData.newInstance(DATA.getClass(schema), schema);
        for (Schema.Field field : schema.getFields()) {
            record.put(field.pos(), value(schema.getName() + "." + field.name(), field.schema()));
        }
        return record;
    }

    private Object value(String place, Schema schema) {
        return switch (schema.getType()) {
            case STRING -> place.equals(canaryAt) ? CANARY : samples.getOrDefault(place, "");
            case RECORD -> record(schema);
            case ARRAY -> List.of(value(place, schema.getElementType()));
            case UNION -> value(place, schema.getTypes().getLast());
            case ENUM -> DATA.createEnum(schema.getEnumSymbols().getFirst(), schema);
            case FIXED -> fixed(schema);
            case INT -> 1;
            case LONG -> 1L;
            case BOOLEAN, BYTES, FLOAT, DOUBLE, MAP, NULL ->
                    throw new IllegalStateException("No such field was expected: " + place);
        };
    }

    private static SpecificFixed fixed(Schema schema) {
        SpecificFixed fixed =
                (SpecificFixed) SpecificData.newInstance(DATA.getClass(schema), schema);
        fixed.bytes(new byte[schema.getFixedSize()]);
        return fixed;
    }
}
