package org.liaison.exchange.delivery.postgres;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liaison.exchange.delivery.Commitments;
import org.liaison.kit.commitment.PersonCommitments;
import org.springframework.stereotype.Component;

/// Commitments in the table `person_commitment`.
@Component
class PostgresCommitments implements Commitments {

    private final PersonCommitments commitments;

    PostgresCommitments(PersonCommitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public Map<UUID, List<byte[]>> commit(Map<UUID, List<String>> personKeysByEntry) {
        return commitments.commit(personKeysByEntry);
    }

    @Override
    public void erase(List<String> personKeys) {
        personKeys.forEach(commitments::erase);
    }
}
