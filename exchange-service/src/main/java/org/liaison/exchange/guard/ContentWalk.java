package org.liaison.exchange.guard;

import static org.liaison.exchange.guard.RefusedByGuard.unless;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Predicate;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Digest;
import org.liaison.schemas.exchange.DisclosedEntity;
import org.liaison.schemas.exchange.DisclosedField;
import org.liaison.schemas.exchange.MessageContent;
import org.liaison.schemas.exchange.Salt;

/// Goes through every value of a decoded message, whatever its schema holds. A string is of a form
/// that [WireForms] names for its field and then must have it; or it is the value of a disclosed
/// field; or it is text. So what a later schema adds is read as text until somebody names a form
/// for it, and what no string hides in is a closed list as well.
final class ContentWalk {

    /// What is done with the strings that have no form of their own.
    interface Reader {

        /// Takes a text; its record and field are those of the schema.
        void text(String record, String field, String text);

        /// Takes the value of a field of the catalogue.
        void value(DisclosedEntity entity, DisclosedField field);
    }

    private final Reader reader;
    private @Nullable DisclosedEntity entity;

    private ContentWalk(Reader reader) {
        this.reader = reader;
    }

    /// Refuses a message in which a string has not the form of its field, or a value is of no kind
    /// known here.
    static void through(MessageContent content, Reader reader) {
        new ContentWalk(reader).record(content);
    }

    private void record(IndexedRecord record) {
        String name = record.getSchema().getName();
        for (Schema.Field field : record.getSchema().getFields()) {
            value(name, field.name(), record.get(field.pos()));
        }
    }

    private void value(String record, String field, @Nullable Object value) {
        switch (value) {
            case null -> {
                // nothing is there
            }
            case CharSequence text -> string(record, field, text.toString());
            case DisclosedEntity disclosed -> {
                entity = disclosed;
                record(disclosed);
                entity = null;
            }
            case DisclosedField disclosed -> disclosed(disclosed);
            case IndexedRecord nested -> record(nested);
            case Collection<?> many -> many.forEach(each -> value(record, field, each));
            case Enum<?> _,
                    GenericEnumSymbol<?> _,
                    Boolean _,
                    Number _,
                    Instant _,
                    Salt _,
                    Digest _ -> {
                // no letters fit in
            }
            case Object other -> throw new RefusedByGuard(Refusal.by(GuardRule.HIDDEN_TEXT));
        }
    }

    private void disclosed(DisclosedField field) {
        String record = field.getSchema().getName();
        for (Schema.Field each : field.getSchema().getFields()) {
            if (entity == null || !each.name().equals("value")) {
                value(record, each.name(), field.get(each.pos()));
            }
        }
        if (entity != null) {
            reader.value(entity, field);
        }
    }

    private void string(String record, String field, String text) {
        Predicate<String> form = WireForms.of(record, field);
        if (form == null) {
            reader.text(record, field, text);
        } else {
            unless(form.test(text), GuardRule.UNKNOWN_CODE);
        }
    }
}
