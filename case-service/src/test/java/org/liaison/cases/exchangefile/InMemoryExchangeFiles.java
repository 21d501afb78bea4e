package org.liaison.cases.exchangefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.security.Caller;
import org.liaison.policy.offence.Offence;

/// Threads in memory.
public final class InMemoryExchangeFiles implements ExchangeFiles {

    private final Map<ExchangeFileId, ExchangeFile> byId = new HashMap<>();

    @Override
    public void add(ExchangeFile file) {
        if (file.caseFileId() != null) {
            throw new IllegalArgumentException("A thread is stored without a case, and then tied");
        }
        byId.put(file.id(), file);
    }

    @Override
    public Optional<ExchangeFile> find(ExchangeFileId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<ExchangeFile> all(Set<ExchangeFileId> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    @Override
    public List<ExchangeFile> ofUnit(String unit, @Nullable ExchangeFileId after, int limit) {
        return byId.values().stream()
                .filter(file -> file.unit().equals(unit))
                .filter(file -> after == null || order(file.id()).compareTo(order(after)) > 0)
                .sorted(Comparator.comparing(file -> order(file.id())))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean tie(ExchangeFileId id, UUID caseFileId, Caller by, Instant at) {
        boolean untied = byId.containsKey(id) && byId.get(id).caseFileId() == null;
        if (untied) {
            byId.computeIfPresent(id, (_, file) -> file.tiedTo(caseFileId));
        }
        return untied;
    }

    @Override
    public List<UUID> casesOf(ExchangeFileId id) {
        return find(id).map(ExchangeFile::caseFileId).stream().toList();
    }

    @Override
    public void append(ExchangeFileId id, ThreadMessage message, @Nullable Offence offence) {
        byId.computeIfPresent(
                id,
                (_, file) ->
                        offence == null ? file.with(message) : about(file, offence).with(message));
    }

    @Override
    public void received(List<IncomingMessage> messages) {
        for (IncomingMessage each : messages) {
            ExchangeFile file = byId.computeIfAbsent(each.file(), _ -> begun(each));
            if (file.counterpart().office().equals(each.sender().office())) {
                Offence offence = each.offence();
                ExchangeFile known =
                        file.offence() == null && offence != null ? about(file, offence) : file;
                byId.put(each.file(), known.with(each.message()));
            }
        }
    }

    @Override
    public Set<UUID> progressed(List<ProgressNews> news) {
        Set<UUID> differ = new HashSet<>();
        for (ProgressNews each : news) {
            if (isOfAnother(each)) {
                differ.add(each.messageId());
            } else {
                byId.replaceAll((_, file) -> file.progressed(each.messageId(), each.progress()));
            }
        }
        return differ;
    }

    private boolean isOfAnother(ProgressNews news) {
        return byId.values().stream()
                .flatMap(file -> file.thread().stream())
                .filter(message -> message.messageId().equals(news.messageId()))
                .anyMatch(message -> !news.isOf(message.digest()));
    }

    private static ExchangeFile begun(IncomingMessage message) {
        return new ExchangeFile(
                message.file(),
                message.sideHere(),
                message.unit(),
                message.sender(),
                message.instrument(),
                message.offence(),
                null,
                message.receivedAt(),
                List.of());
    }

    private static ExchangeFile about(ExchangeFile file, Offence offence) {
        return new ExchangeFile(
                file.id(),
                file.side(),
                file.unit(),
                file.counterpart(),
                file.instrument(),
                offence,
                file.caseFileId(),
                file.openedAt(),
                file.thread());
    }

    private static String order(ExchangeFileId id) {
        return id.toString();
    }
}
