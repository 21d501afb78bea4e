package org.liaison.cases.withdrawal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liaison.cases.content.MessageView;
import org.liaison.cases.draft.RecipientAct;
import org.liaison.cases.erasure.Erasures;
import org.liaison.cases.erasure.StatedBy;
import org.liaison.cases.inbox.Arrivals;
import org.liaison.cases.inbox.Arrived;
import org.liaison.policy.message.MessageKind;

/// What a partner withdraws is closed in the transaction that takes its message in; what it did
/// with ours is on the record of the erasure.
public final class TakeWithdrawals implements Arrivals {

    private final Withdrawals withdrawals;
    private final Erasures erasures;

    public TakeWithdrawals(Withdrawals withdrawals, Erasures erasures) {
        this.withdrawals = withdrawals;
        this.erasures = erasures;
    }

    @Override
    public void taken(Arrived message, MessageView view) {
        if (message.kind() == MessageKind.WITHDRAWAL) {
            withdrawals.received(
                    message, messages(view), code(view, "withdrawalGround"), code(view, "wanted"));
        }
        if (message.kind() == MessageKind.WITHDRAWAL_ACT) {
            ours(message, view)
                    .ifPresent(sent ->
                            RecipientAct.of(code(view, "act"))
                                    .ifPresent(act -> acted(message, sent, act)));
        }
    }

    /// Only whom we told can act on it, and only in the thread in which we told it.
    private Optional<Withdrawals.Sent> ours(Arrived message, MessageView view) {
        return Optional.ofNullable(view.inReplyTo())
                .flatMap(TakeWithdrawals::id)
                .flatMap(withdrawals::sent)
                .filter(sent -> sent.office().equals(message.sender().office()))
                .filter(sent -> sent.exchangeFile().equals(message.file().value()));
    }

    private void acted(Arrived message, Withdrawals.Sent sent, RecipientAct act) {
        erasures.act(
                sent.caseFile(),
                sent.exchangeFile(),
                act,
                "message " + message.messageId(),
                StatedBy.message(message.sender().office()),
                message.receivedAt());
    }

    /// Ids that are none name nothing here.
    private static List<UUID> messages(MessageView view) {
        return Arrays.stream(code(view, "withdrawn").split(";", -1))
                .map(TakeWithdrawals::id)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static String code(MessageView view, String name) {
        return view.codes().getOrDefault(name, "");
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
