package org.liaison.exchange.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.liaison.policy.subject.FieldClass;
import org.liaison.schemas.CatalogueField;
import org.liaison.schemas.FieldType;
import org.liaison.schemas.exchange.AcknowledgementBody;
import org.liaison.schemas.exchange.AnswerBody;
import org.liaison.schemas.exchange.DisclosedEntity;
import org.liaison.schemas.exchange.DisclosedField;
import org.liaison.schemas.exchange.MessageContent;
import org.liaison.schemas.exchange.RequestBody;
import org.liaison.schemas.exchange.Treatment;

/// Every text of a message goes through the detectors; what a field of the same message discloses
/// may be repeated in its texts.
final class TextForm {

    private TextForm() {}

    static void require(MessageContent content) {
        TextDetectors detectors = new TextDetectors(disclosed(content));
        for (String text : texts(content)) {
            detectors
                    .firstFinding(text)
                    .ifPresent(rule -> {
                        throw new RefusedByGuard(Refusal.by(rule));
                    });
        }
    }

    private static Set<String> disclosed(MessageContent content) {
        Set<String> values = new HashSet<>();
        for (DisclosedEntity entity : content.getEntities()) {
            for (DisclosedField field : entity.getFields()) {
                if (field.getTreatment() == Treatment.DISCLOSE) {
                    values.add(field.getValue());
                }
            }
        }
        return values;
    }

    private static List<String> texts(MessageContent content) {
        List<String> texts = new ArrayList<>();
        texts.add(content.getPartnerText());
        texts.add(content.getHandlingText());
        switch (content.getBody()) {
            case RequestBody request -> addRequest(request, texts);
            case AnswerBody answer ->
                    answer.getItems().forEach(item -> texts.add(item.getAnswer()));
            case AcknowledgementBody acknowledgement -> texts.add(acknowledgement.getHandlerRole());
            case Object withoutText -> {
                // only codes, which ContentForm reads
            }
        }
        for (DisclosedEntity entity : content.getEntities()) {
            for (DisclosedField field : entity.getFields()) {
                if (isProse(SubjectForm.catalogued(entity, field))) {
                    texts.add(field.getValue());
                }
            }
        }
        return texts;
    }

    private static void addRequest(RequestBody request, List<String> texts) {
        request.getQuestions().forEach(item -> texts.add(item.getQuestion()));
        texts.add(request.getFacts());
        texts.add(request.getObjectiveReasons());
        texts.add(request.getPersonLink());
        if (request.getUrgency() != null) {
            texts.add(request.getUrgency().getReason());
        }
    }

    /// A field that is a number or a contact by its class is judged by policy; a text that is none
    /// must not hold one.
    private static boolean isProse(CatalogueField field) {
        boolean text =
                field.type() == FieldType.TEXT
                        || field.type() == FieldType.LONG_TEXT
                        || field.type() == FieldType.TEXT_LIST
                        || field.type() == FieldType.LOOKUP;
        return text && !FieldClass.of(field.fieldClass()).identifying();
    }
}
