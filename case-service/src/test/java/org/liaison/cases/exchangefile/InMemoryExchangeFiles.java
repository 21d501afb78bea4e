package org.liaison.cases.exchangefile;

import static org.liaison.cases.exchangefile.ExchangeFileFixture.NINE;

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
import org.liaison.cases.casefile.PlaceInList;
import org.liaison.kit.security.Caller;
import org.liaison.policy.instrument.Purpose;
import org.liaison.policy.instrument.TransferGround;

/// Threads in memory.
public final class InMemoryExchangeFiles implements ExchangeFiles {

    private final Map<ExchangeFileId, ExchangeFile> byId = new HashMap<>();
    private final Map<ExchangeFileId, Instant> changedAt = new HashMap<>();
    private Instant now = NINE;

    @Override
    public void add(ExchangeFile file) {
        if (file.caseFileId() != null) {
            throw new IllegalArgumentException("A thread is stored without a case, and then tied");
        }
        byId.put(file.id(), file);
        changed(file.id());
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
    public List<Listed> ofUnit(String unit, @Nullable PlaceInList behind, int limit) {
        return byId.values().stream()
                .filter(file -> file.unit().equals(unit))
                .map(file -> new Listed(file, changedAt.getOrDefault(file.id(), NINE)))
                .sorted(Comparator.comparing(Listed::place).reversed())
                .filter(each -> behind == null || each.place().compareTo(behind) < 0)
                .limit(limit)
                .toList();
    }

    private void changed(ExchangeFileId id) {
        now = now.plusMillis(1);
        changedAt.put(id, now);
    }

    @Override
    public boolean tie(ExchangeFileId id, UUID caseFileId, Caller by, Instant at) {
        boolean untied = byId.containsKey(id) && byId.get(id).caseFileId() == null;
        if (untied) {
            byId.computeIfPresent(id, (_, file) -> file.tiedTo(caseFileId));
            changed(id);
        }
        return untied;
    }

    @Override
    public List<UUID> casesOf(ExchangeFileId id) {
        return find(id).map(ExchangeFile::caseFileId).stream().toList();
    }

    @Override
    public void append(ExchangeFileId id, ThreadMessage message, @Nullable Asked asked) {
        byId.computeIfPresent(
                id,
                (_, file) ->
                        asked == null ? file.with(message) : asking(file, asked).with(message));
        changed(id);
    }

    @Override
    public void received(List<IncomingMessage> messages) {
        for (IncomingMessage each : messages) {
            ExchangeFile file = byId.computeIfAbsent(each.file(), _ -> begun(each));
            if (file.counterpart().office().equals(each.sender().office())) {
                ExchangeFile known = asking(file, known(file, each.asked()));
                byId.put(each.file(), known.with(each.message()));
                changed(each.file());
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
                message.asked(),
                null,
                message.receivedAt(),
                List.of());
    }

    /// What is known stays; what a thread is for the partner says only where it began it.
    private static Asked known(ExchangeFile file, Asked came) {
        Asked before = file.asked();
        Asked about =
                new Asked(
                        before.offence() == null ? came.offence() : before.offence(),
                        before.purpose(),
                        before.ground());
        Purpose purpose = came.purpose();
        TransferGround ground = came.ground();
        return before.hasBasis()
                        || file.side() == Side.REQUESTER
                        || purpose == null
                        || ground == null
                ? about
                : about.on(purpose, ground);
    }

    @Override
    public boolean state(ExchangeFileId id, Purpose purpose, TransferGround ground) {
        boolean unknown = byId.containsKey(id) && !byId.get(id).asked().hasBasis();
        if (unknown) {
            byId.computeIfPresent(id, (_, file) -> asking(file, file.asked().on(purpose, ground)));
        }
        return unknown;
    }

    private static ExchangeFile asking(ExchangeFile file, Asked asked) {
        return new ExchangeFile(
                file.id(),
                file.side(),
                file.unit(),
                file.counterpart(),
                file.instrument(),
                asked,
                file.caseFileId(),
                file.openedAt(),
                file.thread());
    }
}
