package org.liaison.exchange.guard;

import static org.liaison.exchange.guard.RefusedByGuard.unless;

import java.util.List;
import java.util.Set;
import org.liaison.policy.Instrument;
import org.liaison.policy.instrument.Regime;
import org.liaison.policy.message.ActionRestriction;
import org.liaison.policy.message.HandlingCode;
import org.liaison.policy.message.InformationEvaluation;
import org.liaison.policy.message.RefusalGround;
import org.liaison.policy.message.SourceEvaluation;
import org.liaison.policy.offence.Offence;
import org.liaison.policy.time.UrgencyGround;
import org.liaison.schemas.exchange.AcknowledgementBody;
import org.liaison.schemas.exchange.AnswerBody;
import org.liaison.schemas.exchange.CancellationBody;
import org.liaison.schemas.exchange.ItemAnswer;
import org.liaison.schemas.exchange.MessageContent;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.schemas.exchange.QuestionItem;
import org.liaison.schemas.exchange.RefusalBody;
import org.liaison.schemas.exchange.ReminderBody;
import org.liaison.schemas.exchange.RequestBody;
import org.liaison.schemas.exchange.WithdrawalActBody;
import org.liaison.schemas.exchange.WithdrawalBody;

/// Every code of a message is in its closed list, and the body is the one of its kind.
final class ContentForm {

    static final Set<String> CANCELLATION_REASONS =
            Set.of("no-longer-needed", "answered-elsewhere", "sent-in-error");
    static final Set<String> NEUTRAL = Set.of("cannot-be-provided", RefusalGround.NEUTRAL_TEXT);
    private static final Set<MessageKind> SUPPORTED =
            Set.of(
                    MessageKind.REQUEST,
                    MessageKind.REMINDER,
                    MessageKind.CANCELLATION,
                    MessageKind.ACKNOWLEDGEMENT,
                    MessageKind.ANSWER,
                    MessageKind.REFUSAL,
                    MessageKind.WITHDRAWAL,
                    MessageKind.WITHDRAWAL_ACT);
    private static final int MOST_REMINDERS = 99;

    private ContentForm() {}

    static void require(MessageContent content, Instrument instrument) {
        unless(instrument.languages().contains(content.getLanguage()), GuardRule.LANGUAGE);
        content.getHandlingCodes().forEach(code -> Codes.read(() -> HandlingCode.of(code)));
        unless(
                content.getHandlingCodes().contains(HandlingCode.H3.code())
                        != content.getHandlingText().isBlank(),
                GuardRule.HANDLING_TEXT);
        Codes.read(() -> SourceEvaluation.of(content.getSourceEvaluation()));
        Codes.read(() -> InformationEvaluation.of(content.getInformationEvaluation()));
        content.getActionRestrictions()
                .forEach(code -> Codes.read(() -> ActionRestriction.of(code)));
        unless(content.getAttachments().isEmpty(), GuardRule.ATTACHMENT);
        MessageKind ofBody = requireBody(content.getBody(), instrument.regime());
        unless(SUPPORTED.contains(content.getKind()), GuardRule.KIND_NOT_SUPPORTED);
        unless(content.getKind() == ofBody, GuardRule.BODY_MISMATCH);
    }

    private static MessageKind requireBody(Object body, Regime regime) {
        return switch (body) {
            case RequestBody request -> request(request);
            case AcknowledgementBody acknowledgement -> acknowledgement(acknowledgement);
            case AnswerBody answer -> answer(answer);
            case RefusalBody refusal -> refusal(refusal, regime);
            case CancellationBody cancellation -> cancellation(cancellation);
            case ReminderBody reminder -> reminder(reminder);
            case WithdrawalBody withdrawal -> WithdrawalForm.withdrawal(withdrawal);
            case WithdrawalActBody act -> WithdrawalForm.act(act);
            case Object unknown -> throw new RefusedByGuard(Refusal.by(GuardRule.BODY_UNKNOWN));
        };
    }

    private static MessageKind request(RequestBody request) {
        Codes.read(() -> Offence.of(request.getOffence()));
        items(request.getQuestions().stream().map(QuestionItem::getItemId).toList());
        if (request.getUrgency() != null) {
            Codes.read(() -> UrgencyGround.of(request.getUrgency().getGround()));
        }
        return MessageKind.REQUEST;
    }

    private static MessageKind acknowledgement(AcknowledgementBody acknowledgement) {
        unless(
                WireForms.DUTY_PHONE.matcher(acknowledgement.getDutyPhone()).matches(),
                GuardRule.UNKNOWN_CODE);
        return MessageKind.ACKNOWLEDGEMENT;
    }

    private static MessageKind answer(AnswerBody answer) {
        items(answer.getItems().stream().map(ItemAnswer::getItemId).toList());
        return MessageKind.ANSWER;
    }

    private static MessageKind refusal(RefusalBody refusal, Regime regime) {
        items(refusal.getItemIds());
        if (regime == Regime.EU_2023_977) {
            Codes.read(() -> RefusalGround.of(refusal.getOutwardGround()));
        } else {
            unless(NEUTRAL.contains(refusal.getOutwardGround()), GuardRule.UNKNOWN_CODE);
        }
        return MessageKind.REFUSAL;
    }

    private static MessageKind cancellation(CancellationBody cancellation) {
        unless(CANCELLATION_REASONS.contains(cancellation.getReason()), GuardRule.UNKNOWN_CODE);
        return MessageKind.CANCELLATION;
    }

    private static MessageKind reminder(ReminderBody reminder) {
        unless(
                reminder.getCount() >= 1 && reminder.getCount() <= MOST_REMINDERS,
                GuardRule.UNKNOWN_CODE);
        return MessageKind.REMINDER;
    }

    private static void items(List<String> ids) {
        unless(
                !ids.isEmpty()
                        && ids.stream().distinct().count() == ids.size()
                        && ids.stream().allMatch(id -> WireForms.ITEM.matcher(id).matches()),
                GuardRule.UNKNOWN_CODE);
    }
}
