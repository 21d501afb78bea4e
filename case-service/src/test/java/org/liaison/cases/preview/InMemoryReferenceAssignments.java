package org.liaison.cases.preview;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.liaison.cases.casefile.CaseFileId;

/// References in memory.
public final class InMemoryReferenceAssignments implements ReferenceAssignments {

    private final Map<String, Map<String, String>> byCaseAndPartner = new HashMap<>();
    private final Shuffle shuffle;

    public InMemoryReferenceAssignments(RandomGenerator random) {
        this.shuffle = new Shuffle(random);
    }

    @Override
    public Map<String, String> of(
            CaseFileId caseFile, String partnerOffice, Map<String, String> letters) {
        Map<String, String> taken =
                byCaseAndPartner.computeIfAbsent(
                        caseFile + "/" + partnerOffice, _ -> new HashMap<>());
        taken.putAll(shuffle.assign(letters, taken));
        return Map.copyOf(taken);
    }
}
