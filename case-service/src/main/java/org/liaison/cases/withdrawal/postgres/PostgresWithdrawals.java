package org.liaison.cases.withdrawal.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.authorisation.Author;
import org.liaison.cases.authorisation.Authors;
import org.liaison.cases.draft.KeptBecause;
import org.liaison.cases.draft.RecipientAct;
import org.liaison.cases.draft.Wanted;
import org.liaison.cases.draft.WithdrawalGround;
import org.liaison.cases.inbox.Arrived;
import org.liaison.cases.withdrawal.ReceivedWithdrawal;
import org.liaison.cases.withdrawal.ReceivedWithdrawal.Stated;
import org.liaison.cases.withdrawal.Withdrawals;
import org.liaison.kit.security.Caller;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Rows that are added and never changed; the last statement of an officer counts until it is sent.
@Repository
@Transactional
class PostgresWithdrawals implements Withdrawals {

    private static final String RECEIVED =
            """
            SELECT r.message_id, r.exchange_file_id, r.sender_office, r.sender_unit, r.ground,
                   r.wanted, r.received_at, string_agg(r.withdrawn::text, ' ') AS messages,
                   a.id AS stated, a.act, a.kept_because, a.official_number, a.person_number,
                   s.at AS sent_at
            FROM withdrawal_received r
            LEFT JOIN withdrawal_act_sent s ON s.withdrawal = r.message_id
            LEFT JOIN withdrawal_act_stated a ON a.id = coalesce(s.stated_id,
                (SELECT max(id) FROM withdrawal_act_stated WHERE withdrawal = r.message_id))
            WHERE r.unit = ? AND (?::uuid IS NULL OR r.message_id = ?)
            GROUP BY r.message_id, r.exchange_file_id, r.sender_office, r.sender_unit, r.ground,
                     r.wanted, r.received_at, a.id, s.at
            ORDER BY s.at IS NOT NULL, r.received_at
            LIMIT 200
            """;

    private final JdbcTemplate jdbc;

    PostgresWithdrawals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void propose(
            UUID caseFile, WithdrawalGround ground, Wanted wanted, Caller by, Instant at) {
        jdbc.update(
                "INSERT INTO withdrawal_proposed (case_file_id, ground, wanted, proposer,"
                        + " proposer_person, at) VALUES (?, ?, ?, ?, ?, ?)",
                caseFile,
                ground.code(),
                wanted.code(),
                by.officialNumber(),
                by.personNumber(),
                at.atOffset(ZoneOffset.UTC));
    }

    @Override
    public Optional<Proposed> proposed(UUID caseFile) {
        return jdbc
                .query(
                        "SELECT ground, wanted, proposer, proposer_person FROM withdrawal_proposed"
                                + " WHERE case_file_id = ? ORDER BY id DESC LIMIT 1",
                        (row, n) ->
                                new Proposed(
                                        WithdrawalGround.of(row.getString("ground")).orElseThrow(),
                                        Wanted.of(row.getString("wanted")).orElseThrow(),
                                        new Author(
                                                row.getString("proposer"),
                                                row.getString("proposer_person"))),
                        caseFile)
                .stream()
                .findFirst();
    }

    @Override
    public Authors proposers(UUID caseFile) {
        return authors(
                "SELECT proposer, proposer_person FROM withdrawal_proposed"
                        + " WHERE case_file_id = ? ORDER BY id",
                caseFile);
    }

    @Override
    public Authors staters(UUID id) {
        return authors(
                "SELECT official_number, person_number FROM withdrawal_act_stated"
                        + " WHERE withdrawal = ? ORDER BY id",
                id);
    }

    private Authors authors(String statement, UUID of) {
        return new Authors(
                jdbc.query(
                        statement, (row, n) -> new Author(row.getString(1), row.getString(2)), of));
    }

    @Override
    public void sent(
            UUID messageId,
            UUID caseFile,
            UUID exchangeFile,
            WithdrawalGround ground,
            Wanted wanted,
            String drafter,
            String authoriser,
            Instant at) {
        jdbc.update(
                "INSERT INTO withdrawal_sent (message_id, case_file_id, exchange_file_id, ground,"
                        + " wanted, drafter, authoriser, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                messageId,
                caseFile,
                exchangeFile,
                ground.code(),
                wanted.code(),
                drafter,
                authoriser,
                at.atOffset(ZoneOffset.UTC));
    }

    @Override
    public Optional<Sent> sent(UUID messageId) {
        return jdbc
                .query(
                        """
                        SELECT w.case_file_id, w.exchange_file_id, f.partner_office
                        FROM withdrawal_sent w JOIN exchange_file f ON f.id = w.exchange_file_id
                        WHERE w.message_id = ?
                        """,
                        (row, n) ->
                                new Sent(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getString(3)),
                        messageId)
                .stream()
                .findFirst();
    }

    @Override
    public void received(Arrived withdrawal, List<UUID> messages, String ground, String wanted) {
        for (UUID message : messages) {
            jdbc.update(
                    """
                    INSERT INTO withdrawal_received (message_id, withdrawn, exchange_file_id,
                        sender_office, sender_unit, unit, ground, wanted, received_at)
                    SELECT ?, ?, f.id, f.partner_office, ?, f.unit, ?, ?, ?
                    FROM exchange_file f WHERE f.id = ? AND f.partner_office = ?
                    ON CONFLICT DO NOTHING
                    """,
                    withdrawal.messageId(),
                    message,
                    withdrawal.sender().unit(),
                    ground,
                    wanted,
                    withdrawal.receivedAt().atOffset(ZoneOffset.UTC),
                    withdrawal.file().value(),
                    withdrawal.sender().office());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<ReceivedWithdrawal> ofUnit(String unit) {
        return jdbc.query(RECEIVED, (row, n) -> withdrawal(row), unit, null, null);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ReceivedWithdrawal> find(UUID id, String unit) {
        return jdbc.query(RECEIVED, (row, n) -> withdrawal(row), unit, id, id).stream().findFirst();
    }

    @Override
    public void state(
            UUID id, RecipientAct act, @Nullable KeptBecause because, Caller by, Instant at) {
        jdbc.update(
                "INSERT INTO withdrawal_act_stated (withdrawal, act, kept_because,"
                        + " official_number, person_number, at) VALUES (?, ?, ?, ?, ?, ?)",
                id,
                act.code(),
                because == null ? "" : because.code(),
                by.officialNumber(),
                by.personNumber(),
                at.atOffset(ZoneOffset.UTC));
    }

    @Override
    public List<UUID> acted(UUID id, long stated, UUID messageId, Caller by, Instant at) {
        jdbc.update(
                "INSERT INTO withdrawal_act_sent (withdrawal, stated_id, message_id, authoriser,"
                        + " at) VALUES (?, ?, ?, ?, ?)",
                id,
                stated,
                messageId,
                by.officialNumber(),
                at.atOffset(ZoneOffset.UTC));
        return jdbc.queryForList("SELECT erase_withdrawn(?)", UUID.class, id);
    }

    private static ReceivedWithdrawal withdrawal(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new ReceivedWithdrawal(
                row.getObject("message_id", UUID.class),
                row.getObject("exchange_file_id", UUID.class),
                row.getString("sender_office"),
                row.getString("sender_unit"),
                row.getString("ground"),
                row.getString("wanted"),
                Arrays.stream(row.getString("messages").split(" ", -1))
                        .map(UUID::fromString)
                        .toList(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                stated(row),
                sent == null ? null : sent.toInstant());
    }

    private static @Nullable Stated stated(ResultSet row) throws SQLException {
        @Nullable String act = row.getString("act");
        return act == null
                ? null
                : new Stated(
                        row.getLong("stated"),
                        RecipientAct.of(act).orElseThrow(),
                        KeptBecause.of(row.getString("kept_because")).orElse(null),
                        new Author(
                                row.getString("official_number"), row.getString("person_number")));
    }
}
