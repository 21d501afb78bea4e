package org.liaison.cases.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Case files of a test, in memory. Keeps the same contract as the table.
public final class InMemoryCaseFiles implements CaseFiles {

    private final Map<String, CaseFile> byId = new TreeMap<>();
    private final Map<String, Instant> changedAt = new HashMap<>();
    private Instant now = CaseFileFixture.OPENED;

    @Override
    public synchronized void add(List<CaseFile> caseFiles) {
        Map<String, CaseFile> all = new TreeMap<>(byId);
        for (CaseFile caseFile : caseFiles) {
            if (all.values().stream().anyMatch(other -> isSame(other, caseFile))) {
                throw new CaseRefTaken();
            }
            all.put(caseFile.id().toString(), caseFile);
            now = now.plusMillis(1);
            changedAt.put(caseFile.id().toString(), now);
        }
        byId.putAll(all);
    }

    private static boolean isSame(CaseFile one, CaseFile other) {
        return one.unit().equals(other.unit()) && one.caseRef().equals(other.caseRef());
    }

    @Override
    public synchronized Optional<CaseFile> find(CaseFileId id, String unit) {
        return Optional.ofNullable(byId.get(id.toString()))
                .filter(found -> found.unit().equals(unit));
    }

    @Override
    public synchronized List<CaseFileReference> references(
            String unit, @Nullable PlaceInList behind, int limit) {
        return byId.values().stream()
                .filter(found -> found.unit().equals(unit))
                .map(this::reference)
                .sorted(Comparator.comparing(CaseFileReference::place).reversed())
                .filter(each -> behind == null || each.place().compareTo(behind) < 0)
                .limit(limit)
                .toList();
    }

    private CaseFileReference reference(CaseFile found) {
        return new CaseFileReference(
                found.id(),
                found.caseRef(),
                found.rows().size(),
                found.openedAt(),
                Objects.requireNonNull(changedAt.get(found.id().toString())));
    }
}
