package org.liaison.cases.exchangefile.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.exchangefile.ExchangeFile;
import org.liaison.cases.exchangefile.ExchangeFileState;
import org.liaison.cases.exchangefile.MessageProgress;
import org.liaison.cases.exchangefile.OfferState;
import org.liaison.cases.exchangefile.ThreadMessage;
import org.liaison.policy.closedlist.Coded;
import org.liaison.policy.time.DueTime;
import org.liaison.policy.time.LimitNature;

/// A thread as its unit sees it.
record ExchangeFileView(
        UUID exchangeFileId,
        String side,
        String state,
        String partnerOffice,
        String partnerUnit,
        String instrumentId,
        int instrumentVersion,
        @Nullable String offence,
        @Nullable String purpose,
        @Nullable String transferGround,
        @Nullable UUID caseFileId,
        Instant openedAt,
        List<MessageView> thread,
        @Nullable DueView due) {

    /// A message of the thread.
    ///
    /// @param outcome how far it came, such as `offered` or `in-inbox`
    /// @param offer whether the partner collects what is offered
    /// @param rule the guard's rule when it refused; with the way on in `explanation`
    /// @param cameAfterCancellation an answer that crossed our cancellation
    record MessageView(
            UUID messageId,
            String kind,
            String direction,
            String state,
            String outcome,
            String offer,
            @Nullable String rule,
            @Nullable String explanation,
            String digest,
            Instant at,
            @Nullable Instant receivedAt,
            List<UUID> seenBefore,
            boolean cameAfterCancellation) {}

    /// When it is due.
    ///
    /// @param kind `legal-limit` only where the instrument binds in law, else `target`
    record DueView(String kind, Instant at, Instant strictest) {}

    static ExchangeFileView of(
            ExchangeFile file, ExchangeFileState state, Optional<DueTime> due, Instant now) {
        return new ExchangeFileView(
                file.id().value(),
                file.side().code(),
                state.code(),
                file.counterpart().office(),
                file.counterpart().unit(),
                file.instrument().id().value(),
                file.instrument().version(),
                code(file.asked().offence()),
                code(file.asked().purpose()),
                code(file.asked().ground()),
                file.caseFileId(),
                file.openedAt(),
                file.thread().stream().map(each -> message(file, each, now)).toList(),
                due.map(ExchangeFileView::due).orElse(null));
    }

    private static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }

    private static DueView due(DueTime due) {
        return new DueView(
                due.nature() == LimitNature.LIMIT ? "legal-limit" : "target", due.at(), due.at());
    }

    private static MessageView message(ExchangeFile file, ThreadMessage message, Instant now) {
        MessageProgress.RefusedByGuard refused =
                message.progress() instanceof MessageProgress.RefusedByGuard by ? by : null;
        return new MessageView(
                message.messageId(),
                message.kind().code(),
                message.direction().code(),
                message.progress().code(),
                message.progress().code(),
                OfferState.of(message, now).code(),
                refused == null ? null : refused.rule(),
                refused == null ? null : refused.explanation(),
                message.digest(),
                message.progress().at(),
                message.progress().receivedAt(),
                List.copyOf(message.seenBefore()),
                file.cameAfterCancellation(message));
    }
}
