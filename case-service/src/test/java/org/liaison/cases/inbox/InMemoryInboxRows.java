package org.liaison.cases.inbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.content.Bytes;
import org.liaison.policy.instrument.Purpose;

/// An inbox in memory.
public final class InMemoryInboxRows implements InboxRows {

    private final Map<UUID, InboxMessage> byId = new LinkedHashMap<>();

    @Override
    public Set<UUID> add(List<Arrived> messages, Instant committedAt) {
        Set<UUID> added = new HashSet<>();
        for (Arrived each : messages) {
            if (!byId.containsKey(each.messageId())) {
                byId.put(each.messageId(), message(each, committedAt));
                added.add(each.messageId());
            }
        }
        return added;
    }

    @Override
    public List<Arrived> alarms(List<Arrived> repeated, Instant at) {
        return repeated.stream()
                .filter(each ->
                        find(each.messageId())
                                .filter(known -> !known.row().digest().equals(each.digest().hex()))
                                .isPresent())
                .toList();
    }

    @Override
    public List<InboxRow> ofUnit(String unit, @Nullable Long before, int limit) {
        return byId.values().stream()
                .map(InboxMessage::row)
                .filter(row -> row.unit().equals(unit))
                .filter(row -> before == null || row.position() < before)
                .sorted(Comparator.comparingLong(InboxRow::position).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<InboxMessage> find(UUID messageId) {
        return Optional.ofNullable(byId.get(messageId));
    }

    @Override
    public void keep(UUID messageId, Purpose purpose, String officialNumber, Instant at) {
        byId.computeIfPresent(
                messageId,
                (id, message) ->
                        message.decision() instanceof LateDecision.Undecided
                                ? new InboxMessage(
                                        message.row(),
                                        message.content(),
                                        new LateDecision.Kept(purpose, officialNumber, at))
                                : message);
    }

    @Override
    public void erase(UUID messageId, String officialNumber, Instant at) {
        byId.computeIfPresent(
                messageId,
                (id, message) ->
                        message.decision() instanceof LateDecision.Erased
                                ? message
                                : new InboxMessage(
                                        message.row(),
                                        Bytes.of(new byte[0]),
                                        new LateDecision.Erased(officialNumber, at)));
    }

    private InboxMessage message(Arrived arrived, Instant committedAt) {
        return new InboxMessage(
                new InboxRow(
                        byId.size() + 1L,
                        arrived.messageId(),
                        arrived.kind().code(),
                        arrived.file(),
                        arrived.sender(),
                        arrived.recipientUnit(),
                        arrived.digest().hex(),
                        arrived.receivedAt(),
                        committedAt),
                arrived.content(),
                new LateDecision.Undecided());
    }
}
