package org.liaison.cases.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// A draft as it is written down: wire codes and texts, not yet judged for form. Exactly one of the
/// parts is there, the one of the kind.
///
/// @param kind wire code or constant name of the message kind
@Sensitive
public record DraftForm(
        String kind,
        @Nullable String inReplyTo,
        String language,
        String purpose,
        String transferGround,
        @Nullable List<String> handlingCodes,
        @Nullable String handlingText,
        @Nullable String sourceEvaluation,
        @Nullable String informationEvaluation,
        @Nullable List<String> actionRestrictions,
        @Nullable List<String> assuranceIds,
        @Nullable String partnerText,
        @Nullable List<SelectionForm> selections,
        @Nullable List<String> withoutIdentity,
        @Nullable RequestForm request,
        @Nullable AcknowledgementForm acknowledgement,
        @Nullable AnswerForm answer,
        @Nullable RefusalForm refusal,
        @Nullable CancellationForm cancellation,
        @Nullable ReminderForm reminder,
        @Nullable List<AttachmentForm> attachments,
        @Nullable SecondGroundForm secondGround) {

    @Override
    public String toString() {
        return Redacted.of(DraftForm.class);
    }

    /// Fields of a row of the case.
    ///
    /// @param categoriesOverride not accepted in this version: categories are on file
    public record SelectionForm(
            String entityRef,
            @Nullable List<String> fields,
            @Nullable List<String> categoriesOverride) {}

    /// Of a request.
    @Sensitive
    public record RequestForm(
            @Nullable List<QuestionForm> questions,
            String offence,
            String facts,
            String objectiveReasons,
            @Nullable String personLink,
            @Nullable UrgencyForm urgency) {
        @Override
        public String toString() {
            return Redacted.of(RequestForm.class);
        }
    }

    /// One thing asked.
    @Sensitive
    public record QuestionForm(String itemId, String question) {
        @Override
        public String toString() {
            return Redacted.of(QuestionForm.class);
        }
    }

    /// Why it is urgent.
    @Sensitive
    public record UrgencyForm(String ground, String reason) {
        @Override
        public String toString() {
            return Redacted.of(UrgencyForm.class);
        }
    }

    /// Of an acknowledgement.
    public record AcknowledgementForm(String handlerRole, String dutyPhone) {}

    /// Of an answer.
    @Sensitive
    public record AnswerForm(@Nullable List<ItemAnswerForm> items) {
        @Override
        public String toString() {
            return Redacted.of(AnswerForm.class);
        }
    }

    /// The answer to one item.
    @Sensitive
    public record ItemAnswerForm(String itemId, String answer) {
        @Override
        public String toString() {
            return Redacted.of(ItemAnswerForm.class);
        }
    }

    /// Of a refusal: items, and the true ground, which stays at home.
    public record RefusalForm(@Nullable List<String> itemIds, String ground) {}

    /// Of a cancellation.
    public record CancellationForm(String reason) {}

    /// Of a reminder.
    public record ReminderForm(int count) {}

    /// Why protected facts of a victim or child are to leave; a supervisor decides on it.
    ///
    /// @param reason for the supervisor; never leaves
    @Sensitive
    public record SecondGroundForm(String ground, String reason) {
        @Override
        public String toString() {
            return Redacted.of(SecondGroundForm.class);
        }
    }

    /// An attachment: none is carried in this version.
    public record AttachmentForm(String name) {}
}
