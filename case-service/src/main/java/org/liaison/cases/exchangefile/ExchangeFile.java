package org.liaison.cases.exchangefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.policy.instrument.InstrumentRef;
import org.liaison.policy.message.MessageKind;
import org.liaison.policy.offence.Offence;

/// One thread with one partner under one version of one instrument, as this office sees it.
///
/// @param unit the unit of this office that the thread belongs to
/// @param asked what its request says it is about and for
/// @param caseFileId the case here it belongs to; `null` until it is tied to one
/// @param thread every message in the order it became known here
public record ExchangeFile(
        ExchangeFileId id,
        Side side,
        String unit,
        Counterpart counterpart,
        InstrumentRef instrument,
        Asked asked,
        @Nullable UUID caseFileId,
        Instant openedAt,
        List<ThreadMessage> thread) {

    public ExchangeFile {
        thread = List.copyOf(thread);
        if (thread.stream().map(ThreadMessage::messageId).distinct().count() != thread.size()) {
            throw new IllegalArgumentException("A thread lists each message once");
        }
    }

    /// A thread that this office starts.
    public static ExchangeFile opened(
            ExchangeFileId id,
            String unit,
            Counterpart counterpart,
            InstrumentRef instrument,
            Instant at) {
        return new ExchangeFile(
                id,
                Side.REQUESTER,
                unit,
                counterpart,
                instrument,
                Asked.nothing(),
                null,
                at,
                List.of());
    }

    /// What its request is about; `null` while nobody said.
    public @Nullable Offence offence() {
        return asked.offence();
    }

    /// Where the request stands, from the messages alone.
    public ExchangeFileState state() {
        return Replay.of(thread);
    }

    /// The thread with one more message; a message that is already in it is not added again.
    public ExchangeFile with(ThreadMessage message) {
        if (message(message.messageId()).isPresent()) {
            return this;
        }
        List<ThreadMessage> longer = new ArrayList<>(thread);
        longer.add(message);
        return withThread(longer);
    }

    /// The thread after news of a message; news of one that is not in it changes nothing.
    public ExchangeFile progressed(UUID messageId, MessageProgress news) {
        return withThread(
                thread.stream()
                        .map(message ->
                                message.messageId().equals(messageId)
                                        ? message.progressed(news)
                                        : message)
                        .toList());
    }

    /// The thread with that case of this office.
    public ExchangeFile tiedTo(UUID caseFile) {
        return new ExchangeFile(
                id, side, unit, counterpart, instrument, asked, caseFile, openedAt, thread);
    }

    /// The message of that id.
    public Optional<ThreadMessage> message(UUID messageId) {
        return thread.stream().filter(each -> each.messageId().equals(messageId)).findFirst();
    }

    /// The request, unless the guard refused it.
    public Optional<ThreadMessage> request() {
        return thread.stream()
                .filter(each -> each.kind() == MessageKind.REQUEST)
                .filter(each -> each.progress().counts())
                .findFirst();
    }

    /// What had come from the other side by now: "seen before sending".
    public Set<UUID> seen() {
        return thread.stream()
                .filter(each -> each.direction() == Direction.RECEIVED)
                .map(ThreadMessage::messageId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether an answer and a cancellation crossed on the way: neither side had seen the other's.
    public boolean cameAfterCancellation(ThreadMessage message) {
        if (message.kind() != MessageKind.ANSWER || message.direction() != Direction.RECEIVED) {
            return false;
        }
        return thread.stream()
                .takeWhile(each -> !each.messageId().equals(message.messageId()))
                .anyMatch(each ->
                        each.kind() == MessageKind.CANCELLATION && each.progress().counts());
    }

    /// The same with these messages.
    public ExchangeFile withThread(List<ThreadMessage> changed) {
        return new ExchangeFile(
                id, side, unit, counterpart, instrument, asked, caseFileId, openedAt, changed);
    }
}
