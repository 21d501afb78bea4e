package org.liaison.cases.draft;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.draft.MessagePart.AcknowledgementPart;
import org.liaison.cases.draft.MessagePart.AnswerPart;
import org.liaison.cases.draft.MessagePart.CancellationPart;
import org.liaison.cases.draft.MessagePart.RefusalPart;
import org.liaison.cases.draft.MessagePart.ReminderPart;
import org.liaison.cases.draft.MessagePart.RequestPart;
import org.liaison.cases.draft.MessagePart.UrgencyClaim;
import org.liaison.policy.act.SecondGround;
import org.liaison.policy.closedlist.UnknownCode;
import org.liaison.policy.instrument.Purpose;
import org.liaison.policy.instrument.TransferGround;
import org.liaison.policy.message.ActionRestriction;
import org.liaison.policy.message.HandlingCode;
import org.liaison.policy.message.InformationEvaluation;
import org.liaison.policy.message.RefusalGround;
import org.liaison.policy.message.SourceEvaluation;
import org.liaison.policy.offence.Offence;
import org.liaison.policy.time.UrgencyGround;

/// Reads a form strictly: what is not in a closed list is refused, naming the field only.
public final class ReadDraft {
    private ReadDraft() {}

    /// What the form says.
    ///
    /// @throws DraftInvalid naming the first field that breaks a rule
    public static DraftContent of(DraftForm form) {
        if (!orEmpty(form.attachments()).isEmpty()) {
            throw new DraftInvalid("attachments", "none is carried in this version");
        }
        return new DraftContent(
                form.inReplyTo() == null ? null : id(form.inReplyTo()),
                required("language", form.language()),
                code("purpose", form.purpose(), Purpose::of),
                code("transferGround", form.transferGround(), TransferGround::of),
                codes("handlingCodes", form.handlingCodes(), HandlingCode::of),
                orBlank(form.handlingText()),
                code(
                        "sourceEvaluation",
                        orElse(form.sourceEvaluation(), "X"),
                        SourceEvaluation::of),
                code(
                        "informationEvaluation",
                        orElse(form.informationEvaluation(), "4"),
                        InformationEvaluation::of),
                codes("actionRestrictions", form.actionRestrictions(), ActionRestriction::of),
                orEmpty(form.assuranceIds()),
                orBlank(form.partnerText()),
                orEmpty(form.selections()).stream().map(ReadDraft::selection).toList(),
                Set.copyOf(orEmpty(form.withoutIdentity())),
                secondGround(form.secondGround()),
                part(form));
    }

    private static @Nullable StatedGround secondGround(DraftForm.@Nullable SecondGroundForm form) {
        return form == null
                ? null
                : new StatedGround(
                        code("secondGround.ground", form.ground(), SecondGround::of),
                        required("secondGround.reason", form.reason()));
    }

    private static Selection selection(DraftForm.SelectionForm selection) {
        if (!orEmpty(selection.categoriesOverride()).isEmpty()) {
            throw new DraftInvalid("selections.categoriesOverride", "change the case file instead");
        }
        return new Selection(
                required("selections.entityRef", selection.entityRef()),
                orEmpty(selection.fields()));
    }

    private static MessagePart part(DraftForm form) {
        String kind = required("kind", form.kind()).toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (kind) {
            case "request" -> request(required("request", form.request()));
            case "acknowledgement" ->
                    acknowledgement(required("acknowledgement", form.acknowledgement()));
            case "answer" -> answer(required("answer", form.answer()));
            case "refusal" -> refusal(required("refusal", form.refusal()));
            case "cancellation" -> cancellation(required("cancellation", form.cancellation()));
            case "reminder" -> new ReminderPart(required("reminder", form.reminder()).count());
            default -> throw new DraftInvalid("kind", "a kind that can be drafted here");
        };
    }

    private static AcknowledgementPart acknowledgement(DraftForm.AcknowledgementForm taken) {
        return new AcknowledgementPart(
                required("acknowledgement.handlerRole", taken.handlerRole()),
                required("acknowledgement.dutyPhone", taken.dutyPhone()));
    }

    private static AnswerPart answer(DraftForm.AnswerForm answer) {
        return new AnswerPart(
                orEmpty(answer.items()).stream()
                        .map(item ->
                                new Question(
                                        required("itemId", item.itemId()),
                                        required("answer", item.answer())))
                        .toList());
    }

    private static RefusalPart refusal(DraftForm.RefusalForm refusal) {
        return new RefusalPart(
                Set.copyOf(orEmpty(refusal.itemIds())),
                code("refusal.ground", refusal.ground(), RefusalGround::of));
    }

    private static CancellationPart cancellation(DraftForm.CancellationForm cancellation) {
        return new CancellationPart(
                CancellationReason.of(required("cancellation.reason", cancellation.reason())));
    }

    private static RequestPart request(DraftForm.RequestForm request) {
        DraftForm.UrgencyForm urgency = request.urgency();
        return new RequestPart(
                orEmpty(request.questions()).stream()
                        .map(item ->
                                new Question(
                                        required("itemId", item.itemId()),
                                        required("question", item.question())))
                        .toList(),
                code("request.offence", request.offence(), Offence::of),
                required("request.facts", request.facts()),
                required("request.objectiveReasons", request.objectiveReasons()),
                orBlank(request.personLink()),
                urgency == null
                        ? null
                        : new UrgencyClaim(
                                code("request.urgency.ground", urgency.ground(), UrgencyGround::of),
                                required("request.urgency.reason", urgency.reason())));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw new DraftInvalid("inReplyTo", "the id of a message");
        }
    }

    private static <E> Set<E> codes(
            String field, @Nullable List<String> codes, Function<String, E> of) {
        Collection<String> given = orEmpty(codes);
        return given.stream().map(each -> code(field, each, of)).collect(Collectors.toSet());
    }

    private static <E> E code(String field, @Nullable String code, Function<String, E> of) {
        try {
            return of.apply(required(field, code));
        } catch (UnknownCode unknown) {
            throw new DraftInvalid(field, "a code of the closed list " + unknown.list());
        }
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new DraftInvalid(field, "is required");
        }
        return value;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
