package org.liaison.cases.authorisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liaison.kit.security.Caller;

/// Submissions in memory, all of which the guard failed to judge.
public final class InMemoryHeldSubmissions implements HeldSubmissions {

    private final Map<UUID, Candidate> byMessage = new LinkedHashMap<>();

    @Override
    public void hold(UUID messageId, Candidate candidate) {
        byMessage.put(messageId, candidate);
    }

    @Override
    public List<Failed> failed(Caller caller) {
        return byMessage.entrySet().stream()
                .filter(each -> each.getValue().waiting().unit().equals(caller.unit()))
                .map(each ->
                        new Failed(
                                each.getKey(),
                                each.getValue().waiting().file().value(),
                                each.getValue().attempt()))
                .toList();
    }

    @Override
    public Optional<Candidate> failed(UUID messageId, Caller caller) {
        return Optional.ofNullable(byMessage.get(messageId))
                .filter(candidate -> candidate.waiting().unit().equals(caller.unit()));
    }

    @Override
    public boolean letGo(UUID messageId) {
        return byMessage.remove(messageId) != null;
    }
}
