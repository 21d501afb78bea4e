package org.liaison.cases.authorisation.postgres;

import java.util.Optional;
import java.util.UUID;
import org.liaison.cases.authorisation.DisclosureFiles;
import org.liaison.cases.content.Bytes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Sealed disclosure files, append-only by grant.
@Repository
@Transactional
class PostgresDisclosureFiles implements DisclosureFiles {

    private final JdbcClient client;

    PostgresDisclosureFiles(JdbcClient client) {
        this.client = client;
    }

    @Override
    public Optional<Bytes> find(UUID messageId) {
        return client.sql("SELECT sealed FROM disclosure_file WHERE message_id = :id")
                .param("id", messageId)
                .query((row, n) -> Bytes.of(row.getBytes(1)))
                .optional();
    }
}
