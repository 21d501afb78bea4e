package org.liaison.cases.content.avro;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.content.MessageView;
import org.liaison.policy.message.MessageKind;
import org.liaison.schemas.exchange.AcknowledgementBody;
import org.liaison.schemas.exchange.AnswerBody;
import org.liaison.schemas.exchange.CancellationBody;
import org.liaison.schemas.exchange.DisclosedEntity;
import org.liaison.schemas.exchange.MessageContent;
import org.liaison.schemas.exchange.RefusalBody;
import org.liaison.schemas.exchange.ReminderBody;
import org.liaison.schemas.exchange.RequestBody;
import org.liaison.schemas.exchange.WithdrawalActBody;
import org.liaison.schemas.exchange.WithdrawalBody;

/// Reads a message for people.
final class Views {

    private final Map<String, String> codes = new LinkedHashMap<>();
    private final List<MessageView.Text> texts = new ArrayList<>();
    private final Set<String> items = new HashSet<>();
    private @Nullable String urgency;

    private Views() {}

    static MessageView of(MessageContent content) {
        Views reading = new Views();
        reading.codes(content);
        reading.text("partnerText", content.getPartnerText());
        reading.text("handlingText", content.getHandlingText());
        reading.body(content.getBody());
        return new MessageView(
                MessageKind.valueOf(content.getKind().name()),
                content.getExchangeFileId(),
                content.getInReplyTo(),
                reading.codes,
                reading.items,
                reading.urgency,
                reading.texts,
                content.getEntities().stream().map(Views::entity).toList());
    }

    private void codes(MessageContent content) {
        codes.put("language", content.getLanguage());
        codes.put("purpose", content.getPurpose());
        codes.put("transferGround", content.getTransferGround());
        codes.put("assuranceIds", String.join(";", content.getAssuranceIds()));
        codes.put("handlingCodes", String.join(";", content.getHandlingCodes()));
        codes.put("sourceEvaluation", content.getSourceEvaluation());
        codes.put("informationEvaluation", content.getInformationEvaluation());
        codes.put("actionRestrictions", String.join(";", content.getActionRestrictions()));
    }

    private void body(Object body) {
        switch (body) {
            case RequestBody request -> request(request);
            case AcknowledgementBody taken -> {
                text("acknowledgement.handlerRole", taken.getHandlerRole());
                text("acknowledgement.dutyPhone", taken.getDutyPhone());
            }
            case AnswerBody answer ->
                    answer.getItems()
                            .forEach(item -> item("answer.", item.getItemId(), item.getAnswer()));
            case RefusalBody refusal -> {
                items.addAll(refusal.getItemIds());
                codes.put("outwardGround", refusal.getOutwardGround());
            }
            case CancellationBody cancellation ->
                    codes.put("cancellationReason", cancellation.getReason());
            case ReminderBody reminder ->
                    codes.put("reminderCount", Integer.toString(reminder.getCount()));
            case WithdrawalBody withdrawal -> {
                codes.put("withdrawn", String.join(";", withdrawal.getMessageIds()));
                codes.put("withdrawalGround", withdrawal.getGround());
                codes.put("wanted", withdrawal.getWanted());
            }
            case WithdrawalActBody act -> {
                codes.put("act", act.getAct());
                codes.put("keptBecause", act.getKeptBecause());
            }
            // Not a closed type in Java: the schema is a union.
            default -> throw new IllegalArgumentException("A message has one of eight bodies");
        }
    }

    private void request(RequestBody request) {
        codes.put("offence", request.getOffence());
        text("request.facts", request.getFacts());
        text("request.objectiveReasons", request.getObjectiveReasons());
        text("request.personLink", request.getPersonLink());
        if (request.getUrgency() != null) {
            urgency = request.getUrgency().getGround();
            text("request.urgency.reason", request.getUrgency().getReason());
        }
        request.getQuestions()
                .forEach(item -> item("request.questions.", item.getItemId(), item.getQuestion()));
    }

    private void item(String prefix, String itemId, String text) {
        items.add(itemId);
        text(prefix + itemId, text);
    }

    private void text(String field, String text) {
        if (!text.isBlank()) {
            texts.add(new MessageView.Text(field, text));
        }
    }

    private static MessageView.PersonOrThing entity(DisclosedEntity entity) {
        return new MessageView.PersonOrThing(
                entity.getRef(),
                entity.getEntity(),
                entity.getPersonRef(),
                entity.getCategories(),
                entity.getMinor().name().toLowerCase(java.util.Locale.ROOT),
                entity.getFields().stream()
                        .map(field ->
                                new MessageView.Field(
                                        field.getField(),
                                        field.getTreatment()
                                                .name()
                                                .toLowerCase(java.util.Locale.ROOT),
                                        field.getValue()))
                        .toList());
    }
}
