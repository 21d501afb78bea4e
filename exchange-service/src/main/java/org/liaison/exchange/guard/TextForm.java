package org.liaison.exchange.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaison.exchange.text.TextFinding;
import org.liaison.exchange.text.TextReading;
import org.liaison.policy.subject.FieldClass;
import org.liaison.schemas.exchange.DisclosedEntity;
import org.liaison.schemas.exchange.DisclosedField;
import org.liaison.schemas.exchange.MessageContent;
import org.liaison.schemas.exchange.Treatment;

/// Every text of a message is read; what a field of the same message discloses may be repeated in
/// its texts. A field may hold what it is for, and nothing else that would be found in a text: no
/// telephone stands in a name.
final class TextForm implements ContentWalk.Reader {

    private final TextReading texts;

    private TextForm(TextReading texts) {
        this.texts = texts;
    }

    static void require(MessageContent content) {
        ContentWalk.through(content, new TextForm(new TextReading(repeatable(content))));
    }

    /// Values that are found by their shape and that their own field may hold.
    private static List<String> repeatable(MessageContent content) {
        List<String> values = new ArrayList<>();
        for (DisclosedEntity entity : content.getEntities()) {
            for (DisclosedField field : entity.getFields()) {
                if (field.getTreatment() == Treatment.DISCLOSE
                        && !FieldPurpose.of(classOf(entity, field)).isEmpty()) {
                    values.add(field.getValue());
                }
            }
        }
        return values;
    }

    @Override
    public void text(String record, String field, String text) {
        refuse(texts.first(text));
    }

    @Override
    public void value(DisclosedEntity entity, DisclosedField field) {
        switch (field.getTreatment()) {
            case DISCLOSE -> {
                if (FieldPurpose.isFree(SubjectForm.catalogued(entity, field))) {
                    refuse(texts.first(field.getValue(), FieldPurpose.of(classOf(entity, field))));
                }
            }
            case REDUCE -> refuse(texts.first(field.getValue()));
            case REFERENCE, WITHHOLD -> {
                // SubjectForm takes the reference of the entity alone, and nothing withheld
            }
        }
    }

    private static FieldClass classOf(DisclosedEntity entity, DisclosedField field) {
        return FieldClass.of(SubjectForm.catalogued(entity, field).fieldClass());
    }

    private static void refuse(Optional<TextFinding> finding) {
        finding.ifPresent(found -> {
            throw new RefusedByGuard(Refusal.by(rule(found)));
        });
    }

    private static GuardRule rule(TextFinding finding) {
        return switch (finding) {
            case WORDS -> GuardRule.TEXT_SENSITIVE;
            case PLACE -> GuardRule.TEXT_PLACE;
            case REACHABLE, TELEPHONE, LISTED_NUMBER -> GuardRule.TEXT_CONTACT;
            case LETTERED_NUMBER, LONG_NUMBER -> GuardRule.TEXT_NUMBER;
            case TOO_LONG -> GuardRule.TEXT_TOO_LONG;
            case TOO_COMPLEX -> GuardRule.TEXT_TOO_COMPLEX;
        };
    }
}
