package org.liaison.cases.content.avro;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.draft.MessagePart;
import org.liaison.cases.draft.MessagePart.AcknowledgementPart;
import org.liaison.cases.draft.MessagePart.AnswerPart;
import org.liaison.cases.draft.MessagePart.CancellationPart;
import org.liaison.cases.draft.MessagePart.RefusalPart;
import org.liaison.cases.draft.MessagePart.ReminderPart;
import org.liaison.cases.draft.MessagePart.RequestPart;
import org.liaison.cases.draft.MessagePart.UrgencyClaim;
import org.liaison.cases.draft.MessagePart.WithdrawalActPart;
import org.liaison.cases.draft.MessagePart.WithdrawalPart;
import org.liaison.schemas.exchange.AcknowledgementBody;
import org.liaison.schemas.exchange.AnswerBody;
import org.liaison.schemas.exchange.CancellationBody;
import org.liaison.schemas.exchange.ItemAnswer;
import org.liaison.schemas.exchange.QuestionItem;
import org.liaison.schemas.exchange.RefusalBody;
import org.liaison.schemas.exchange.ReminderBody;
import org.liaison.schemas.exchange.RequestBody;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.exchange.WithdrawalActBody;
import org.liaison.schemas.exchange.WithdrawalBody;

/// The part of a message that only its kind has.
final class Bodies {
    private Bodies() {}

    static Object of(MessagePart part, String outwardGround) {
        return switch (part) {
            case RequestPart request -> request(request);
            case AcknowledgementPart taken ->
                    new AcknowledgementBody(taken.handlerRole(), taken.dutyPhone());
            case AnswerPart answer ->
                    new AnswerBody(
                            answer.answers().stream()
                                    .map(item -> new ItemAnswer(item.itemId(), item.text()))
                                    .toList());
            case RefusalPart refusal ->
                    new RefusalBody(refusal.items().stream().sorted().toList(), outwardGround);
            case CancellationPart cancellation ->
                    new CancellationBody(cancellation.reason().code());
            case ReminderPart reminder -> new ReminderBody(reminder.count());
            case WithdrawalPart withdrawal ->
                    new WithdrawalBody(
                            withdrawal.messages().stream().map(UUID::toString).sorted().toList(),
                            withdrawal.ground().code(),
                            withdrawal.wanted().code());
            case WithdrawalActPart act ->
                    new WithdrawalActBody(
                            act.act().code(),
                            act.keptBecause() == null ? "" : act.keptBecause().code());
        };
    }

    private static RequestBody request(RequestPart request) {
        List<QuestionItem> questions =
                request.questions().stream()
                        .map(item -> new QuestionItem(item.itemId(), item.text()))
                        .toList();
        return new RequestBody(
                questions,
                request.offence().code(),
                request.facts(),
                request.objectiveReasons(),
                request.personLink(),
                urgency(request.urgency()));
    }

    private static @Nullable Urgency urgency(@Nullable UrgencyClaim claim) {
        return claim == null ? null : new Urgency(claim.ground().code(), claim.reason());
    }
}
