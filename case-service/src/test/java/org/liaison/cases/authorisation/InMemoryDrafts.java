package org.liaison.cases.authorisation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.PlaceInList;
import org.liaison.cases.exchangefile.ExchangeFileId;

/// Drafts in memory, with the same guard against lost updates.
public final class InMemoryDrafts implements Drafts {

    private final Map<UUID, Draft> byId = new TreeMap<>();

    @Override
    public Optional<Draft> ofFile(ExchangeFileId file) {
        return byId.values().stream().filter(each -> each.file().equals(file)).findFirst();
    }

    @Override
    public Optional<Draft> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<Draft.AwaitingAuthorisation> waiting(
            String unit, @Nullable PlaceInList behind, int limit) {
        return byId.values().stream()
                .filter(Draft.AwaitingAuthorisation.class::isInstance)
                .map(Draft.AwaitingAuthorisation.class::cast)
                .filter(each -> each.unit().equals(unit))
                .filter(each -> behind == null || each.place().compareTo(behind) > 0)
                .sorted(Comparator.comparing(Draft.AwaitingAuthorisation::place))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean store(Draft draft) {
        Draft known = ofFile(draft.file()).orElse(null);
        if (known != null
                && (!known.id().equals(draft.id()) || known.version() != draft.version() - 1)) {
            return false;
        }
        byId.put(draft.id(), draft);
        return true;
    }

    @Override
    public boolean remove(UUID id, int version) {
        return find(id).filter(draft -> draft.version() == version).isPresent()
                && byId.remove(id) != null;
    }
}
