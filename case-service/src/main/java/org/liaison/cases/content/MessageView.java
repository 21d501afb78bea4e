package org.liaison.cases.content;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;
import org.liaison.policy.message.MessageKind;

/// What the bytes of a message say, as people read it.
///
/// @param codes the coded fields by name: purpose, transferGround, offence …
/// @param items what it asks or settles
/// @param urgency wire code of the urgency ground; `null` when not urgent
/// @param texts what was written, by field, in order
@Sensitive
public record MessageView(
        MessageKind kind,
        String exchangeFileId,
        @Nullable String inReplyTo,
        Map<String, String> codes,
        Set<String> items,
        @Nullable String urgency,
        List<Text> texts,
        List<PersonOrThing> entities) {

    public MessageView {
        codes = Map.copyOf(codes);
        items = Set.copyOf(items);
        texts = List.copyOf(texts);
        entities = List.copyOf(entities);
    }

    @Override
    public String toString() {
        return Redacted.of(MessageView.class);
    }

    /// A text by the name of its field.
    @Sensitive
    public record Text(String field, String text) {
        @Override
        public String toString() {
            return Redacted.of(Text.class);
        }
    }

    /// A person or thing.
    @Sensitive
    public record PersonOrThing(
            String ref,
            String entity,
            @Nullable String personRef,
            List<String> categories,
            String minor,
            List<Field> fields) {
        public PersonOrThing {
            categories = List.copyOf(categories);
            fields = List.copyOf(fields);
        }

        @Override
        public String toString() {
            return Redacted.of(PersonOrThing.class);
        }
    }

    /// A field as it is in the message.
    @Sensitive
    public record Field(String field, String treatment, String value) {
        @Override
        public String toString() {
            return Redacted.of(Field.class);
        }
    }
}
