package org.liaison.cases.textcheck;

import java.util.ArrayList;
import java.util.List;
import org.liaison.cases.draft.DraftContent;
import org.liaison.cases.draft.MessagePart.AcknowledgementPart;
import org.liaison.cases.draft.MessagePart.AnswerPart;
import org.liaison.cases.draft.MessagePart.CancellationPart;
import org.liaison.cases.draft.MessagePart.RefusalPart;
import org.liaison.cases.draft.MessagePart.ReminderPart;
import org.liaison.cases.draft.MessagePart.RequestPart;
import org.liaison.cases.draft.MessagePart.WithdrawalActPart;
import org.liaison.cases.draft.MessagePart.WithdrawalPart;
import org.liaison.cases.draft.Question;

/// Every text of a draft that somebody wrote and that would leave. A text that is not listed here
/// would leave unchecked: the encoder and this class name the same ones.
public final class WrittenTexts {
    private WrittenTexts() {}

    /// The texts that are not blank.
    public static List<WrittenText> of(DraftContent draft) {
        List<WrittenText> texts = new ArrayList<>();
        texts.add(new WrittenText("partnerText", draft.partnerText()));
        texts.add(new WrittenText("handlingText", draft.handlingText()));
        switch (draft.part()) {
            case RequestPart request -> request(request, texts);
            case AnswerPart answer -> items("answer.", answer.answers(), texts);
            case AcknowledgementPart acknowledgement ->
                    // The duty phone is official and meant to be read: a detector would stop it.
                    texts.add(
                            new WrittenText(
                                    "acknowledgement.handlerRole", acknowledgement.handlerRole()));
            case RefusalPart _,
                    CancellationPart _,
                    ReminderPart _,
                    WithdrawalPart _,
                    WithdrawalActPart _ -> {}
        }
        texts.removeIf(text -> text.text().isBlank());
        return texts;
    }

    private static void request(RequestPart request, List<WrittenText> texts) {
        texts.add(new WrittenText("request.facts", request.facts()));
        texts.add(new WrittenText("request.objectiveReasons", request.objectiveReasons()));
        texts.add(new WrittenText("request.personLink", request.personLink()));
        if (request.urgency() != null) {
            texts.add(new WrittenText("request.urgency.reason", request.urgency().reason()));
        }
        items("request.questions.", request.questions(), texts);
    }

    private static void items(String prefix, List<Question> items, List<WrittenText> texts) {
        for (Question item : items) {
            texts.add(new WrittenText(prefix + item.itemId(), item.text()));
        }
    }
}
