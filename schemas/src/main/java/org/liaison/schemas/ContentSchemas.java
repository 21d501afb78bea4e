package org.liaison.schemas;

import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.liaison.schemas.exchange.MessageContent;
import org.liaison.schemas.exchange.MessageKind;

/// The versions of what is inside a message. A message is written under the oldest that can hold
/// it, so that a partner who has not upgraded goes on reading what it knows.
public final class ContentSchemas {

    private static final Set<String> LATER = Set.of("WithdrawalBody", "WithdrawalActBody");
    private static final Schema NEWEST = MessageContent.getClassSchema();
    private static final Schema FIRST = withoutLaterBodies();

    private ContentSchemas() {}

    /// Version 1.0.0.
    public static Schema first() {
        return FIRST;
    }

    /// Today's.
    public static Schema newest() {
        return NEWEST;
    }

    /// The one that a message of that kind is written under.
    public static Schema of(MessageKind kind) {
        return kind == MessageKind.WITHDRAWAL || kind == MessageKind.WITHDRAWAL_ACT
                ? NEWEST
                : FIRST;
    }

    private static Schema withoutLaterBodies() {
        List<Schema.Field> fields =
                NEWEST.getFields().stream()
                        .map(field ->
                                new Schema.Field(
                                        field,
                                        field.name().equals("body")
                                                ? known(field.schema())
                                                : field.schema()))
                        .toList();
        return Schema.createRecord(
                NEWEST.getName(), NEWEST.getDoc(), NEWEST.getNamespace(), false, fields);
    }

    private static Schema known(Schema bodies) {
        return Schema.createUnion(
                bodies.getTypes().stream()
                        .filter(body -> !LATER.contains(body.getName()))
                        .toList());
    }
}
