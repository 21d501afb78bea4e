package org.liaison.cases.exchangefile.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.exchangefile.CaseMoves;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.kit.security.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Proposals in a table that only grows, the reasons sealed; what moves is moved by a function of
/// the owner that looks at everything itself.
@Repository
@Transactional
class PostgresCaseMoves implements CaseMoves {

    private static final String REASON = "thread_case_move.reason";
    private static final String MOVED = "moved";
    private static final String PROPOSED =
            """
            SELECT m.id, m.from_case, m.to_case, m.reason, m.proposer, m.at
            FROM thread_case_move m JOIN exchange_file f ON f.id = m.exchange_file_id
            WHERE f.id = :thread AND m.from_case = f.case_file_id AND length(m.reason) > 0
              AND m.id = (SELECT max(id) FROM thread_case_move WHERE exchange_file_id = f.id)
              AND NOT EXISTS (SELECT FROM thread_case t WHERE t.move_id = m.id)
            """;

    private final JdbcClient client;
    private final OfficeSeal seal;

    PostgresCaseMoves(JdbcClient client, OfficeSeal seal) {
        this.client = client;
        this.seal = seal;
    }

    @Override
    public @Nullable String against(ExchangeFileId thread, UUID toCase) {
        return client.sql("SELECT coalesce(against_moving(:thread, :target), '')")
                .param("thread", thread.value())
                .param("target", toCase)
                .query(String.class)
                .optional()
                .filter(rule -> !rule.isEmpty())
                .orElse(null);
    }

    @Override
    public void propose(
            ExchangeFileId thread,
            UUID fromCase,
            UUID toCase,
            String reason,
            Caller by,
            Instant at) {
        client.sql(
                        """
                        INSERT INTO thread_case_move
                            (exchange_file_id, from_case, to_case, reason, proposer,
                             proposer_person, at)
                        VALUES (:thread, :from, :to, :reason, :number, :person, :at)
                        """)
                .param("thread", thread.value())
                .param("from", fromCase)
                .param("to", toCase)
                .param("reason", seal.seal(REASON, reason.getBytes(StandardCharsets.UTF_8)))
                .param("number", by.officialNumber())
                .param("person", by.personNumber())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Proposed> proposed(ExchangeFileId thread) {
        return client.sql(PROPOSED)
                .param("thread", thread.value())
                .query((row, n) -> proposed(row))
                .optional();
    }

    @Override
    public @Nullable String agree(Proposed proposed, Caller by, Instant at) {
        String said =
                client.sql("SELECT move_case(:row, :number, :person, :at)")
                        .param("row", proposed.row())
                        .param("number", by.officialNumber())
                        .param("person", by.personNumber())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .query(String.class)
                        .single();
        return said.equals(MOVED) ? null : said;
    }

    private Proposed proposed(ResultSet row) throws SQLException {
        return new Proposed(
                row.getLong("id"),
                row.getObject("from_case", UUID.class),
                row.getObject("to_case", UUID.class),
                new String(seal.open(REASON, row.getBytes("reason")), StandardCharsets.UTF_8),
                row.getString("proposer"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
