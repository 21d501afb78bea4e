package org.liaison.cases.inbox.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.inbox.LateDecision;
import org.liaison.policy.instrument.Purpose;
import org.springframework.jdbc.core.JdbcTemplate;

/// What was decided about answers that came after a cancellation, append-only by grant.
final class LateAnswerRows {

    private static final String DECIDE =
            """
            INSERT INTO late_answer (message_id, decision, purpose, official_number, decided_at)
            VALUES (?, ?, ?, ?, ?::timestamptz)
            ON CONFLICT (message_id, decision) DO NOTHING
            """;

    /// What was erased may have been kept before.
    private static final String DECISION =
            """
            SELECT decision, purpose, official_number, decided_at FROM late_answer
            WHERE message_id = ? ORDER BY decision
            """;

    private final JdbcTemplate jdbc;

    LateAnswerRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID messageId, Purpose purpose, String officialNumber, Instant at) {
        decide(messageId, "kept", purpose.code(), officialNumber, at);
    }

    void erase(UUID messageId, String officialNumber, Instant at) {
        decide(messageId, "erased", null, officialNumber, at);
        jdbc.query("SELECT erase_late_answer(?)", row -> {}, messageId);
    }

    LateDecision decision(UUID messageId) {
        return jdbc.query(DECISION, (row, n) -> decision(row), messageId).stream()
                .findFirst()
                .orElseGet(LateDecision.Undecided::new);
    }

    private void decide(
            UUID messageId,
            String decision,
            @Nullable String purpose,
            String officialNumber,
            Instant at) {
        jdbc.update(DECIDE, messageId, decision, purpose, officialNumber, at.toString());
    }

    private static LateDecision decision(ResultSet row) throws SQLException {
        String number = row.getString("official_number");
        Instant at = row.getObject("decided_at", OffsetDateTime.class).toInstant();
        return row.getString("decision").equals("erased")
                ? new LateDecision.Erased(number, at)
                : new LateDecision.Kept(Purpose.of(row.getString("purpose")), number, at);
    }
}
