package org.liaison.cases.exchangefile;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.liaison.cases.exchangefile.ExchangeFileState.Acknowledged;
import org.liaison.cases.exchangefile.ExchangeFileState.Answered;
import org.liaison.cases.exchangefile.ExchangeFileState.AwaitingAnswer;
import org.liaison.cases.exchangefile.ExchangeFileState.AwaitingPublication;
import org.liaison.cases.exchangefile.ExchangeFileState.Cancelled;
import org.liaison.cases.exchangefile.ExchangeFileState.CancelledAnswered;
import org.liaison.cases.exchangefile.ExchangeFileState.Delivered;
import org.liaison.cases.exchangefile.ExchangeFileState.NoBasis;
import org.liaison.cases.exchangefile.ExchangeFileState.Offered;
import org.liaison.cases.exchangefile.ExchangeFileState.Opened;
import org.liaison.cases.exchangefile.ExchangeFileState.PartlyAnswered;
import org.liaison.cases.exchangefile.ExchangeFileState.PartlyRefused;
import org.liaison.cases.exchangefile.ExchangeFileState.Refused;
import org.liaison.policy.message.MessageKind;

/// The state that follows from the messages of a thread.
///
/// Messages cross, so the order in which they came here says little, and differs from the order
/// there. They are therefore replayed in the order of meaning: the request, then what was said to
/// it, then its cancellation. Both offices come to the same state.
final class Replay {

    /// After the request and everything else: refusals, then answers, then the cancellation.
    private static final List<MessageKind> LATER =
            List.of(MessageKind.REFUSAL, MessageKind.ANSWER, MessageKind.CANCELLATION);

    private static final int BEFORE_ALL = -2;

    private Replay() {}

    static ExchangeFileState of(Collection<ThreadMessage> thread) {
        List<ThreadMessage> inOrderOfMeaning =
                thread.stream()
                        .filter(message -> message.progress().counts())
                        .sorted(
                                Comparator.comparingInt(
                                                (ThreadMessage message) -> rank(message.kind()))
                                        .thenComparing(ThreadMessage::messageId))
                        .toList();
        ExchangeFileState state = new Opened();
        for (ThreadMessage message : inOrderOfMeaning) {
            state = next(state, message);
        }
        return state;
    }

    private static int rank(MessageKind kind) {
        return kind == MessageKind.REQUEST ? BEFORE_ALL : LATER.indexOf(kind);
    }

    /// A message that its state has no transition for stays in the thread and changes nothing.
    private static ExchangeFileState next(ExchangeFileState state, ThreadMessage message) {
        return switch (state) {
            case Opened opened ->
                    message.kind() == MessageKind.REQUEST ? requested(opened, message) : opened;
            case AwaitingPublication open -> whileOpen(open, message);
            case Offered open -> whileOpen(open, message);
            case Delivered open -> whileOpen(open, message);
            case Acknowledged open -> whileOpen(open, message);
            case PartlyAnswered open -> whileOpen(open, message);
            case Answered answered -> cancels(message) ? answered.cancelled() : answered;
            case PartlyRefused partly -> partlyRefused(partly, message);
            case Refused refused -> refused(refused, message);
            case Cancelled _, CancelledAnswered _, NoBasis _ -> state;
        };
    }

    private static ExchangeFileState requested(Opened opened, ThreadMessage request) {
        return switch (request.progress()) {
            case MessageProgress.AwaitingPublication _ -> opened.requestAuthorised(request.items());
            case MessageProgress.Offered _ -> opened.requestAuthorised(request.items()).published();
            case MessageProgress.Delivered _, MessageProgress.InInbox _ ->
                    opened.requestAuthorised(request.items()).published().delivered();
            case MessageProgress.Received _ -> opened.requestReceived(request.items());
            case MessageProgress.RefusedByGuard _ ->
                    opened.requestAuthorised(request.items()).refusedByGuard();
        };
    }

    private static ExchangeFileState whileOpen(AwaitingAnswer open, ThreadMessage message) {
        if (message.kind() == MessageKind.ACKNOWLEDGEMENT) {
            return open.acknowledged();
        }
        if (message.kind() == MessageKind.ANSWER) {
            return open.answered(message.items());
        }
        if (message.kind() == MessageKind.REFUSAL) {
            return open.refused(message.items());
        }
        return cancels(message) ? open.cancelled() : open;
    }

    /// An answer may cross a refusal of the same items: the answer counts.
    private static ExchangeFileState refused(Refused refused, ThreadMessage message) {
        if (message.kind() == MessageKind.ANSWER) {
            return refused.answered(message.items());
        }
        return cancels(message) ? refused.cancelled() : refused;
    }

    private static ExchangeFileState partlyRefused(PartlyRefused partly, ThreadMessage message) {
        if (message.kind() == MessageKind.ANSWER) {
            return partly.answered(message.items());
        }
        return cancels(message) ? partly.cancelled() : partly;
    }

    private static boolean cancels(ThreadMessage message) {
        return message.kind() == MessageKind.CANCELLATION;
    }
}
