package org.liaison.cases.authorisation.postgres;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.liaison.cases.authorisation.Author;
import org.liaison.cases.authorisation.Authors;
import org.liaison.cases.authorisation.Decisions;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.textcheck.FindingDecisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Decisions of supervisors, append-only.
@Repository
@Transactional
class PostgresDecisions implements Decisions {

    private static final String REASON = "finding_decision.reason";

    private final JdbcClient client;
    private final SealedJson sealed;

    PostgresDecisions(JdbcClient client, SealedJson sealed) {
        this.client = client;
        this.sealed = sealed;
    }

    @Override
    public FindingDecisions of(ExchangeFileId file, Authors authors) {
        return new FindingDecisions(
                Set.copyOf(
                        client.sql(
                                        """
                                        SELECT finding_key FROM finding_decision
                                        WHERE exchange_file_id = :file
                                          AND decided_by_person <> ALL (:authors)
                                        """)
                                .param("file", file.value())
                                .param(
                                        "authors",
                                        authors.all().stream()
                                                .map(Author::personNumber)
                                                .toArray(String[]::new))
                                .query(String.class)
                                .list()));
    }

    @Override
    public void record(
            ExchangeFileId file, String findingKey, String reason, Author by, Instant at) {
        client.sql(
                        """
                        INSERT INTO finding_decision
                            (exchange_file_id, finding_key, reason, decided_by, decided_by_person,
                             decided_at)
                        VALUES (:file, :key, :reason, :by, :person, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("file", file.value())
                .param("key", findingKey)
                .param("reason", sealed.sealBytes(REASON, reason.getBytes(StandardCharsets.UTF_8)))
                .param("by", by.officialNumber())
                .param("person", by.personNumber())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
