package org.liaison.cases.withdrawal.postgres;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.liaison.cases.withdrawal.SentWithdrawals;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Table `withdrawal_sent`, with the last act of each recipient.
@Repository
class PostgresSentWithdrawals implements SentWithdrawals {

    private static final String SENT =
            """
            SELECT * FROM (
                SELECT w.message_id, w.case_file_id, w.exchange_file_id, f.partner_office,
                       f.partner_unit, w.ground, w.wanted, w.at,
                       (SELECT a.act FROM erasure_act a
                        WHERE a.case_file_id = w.case_file_id
                          AND a.exchange_file_id = w.exchange_file_id
                        ORDER BY a.official_number = f.partner_office DESC, a.id DESC
                        LIMIT 1) AS act
                FROM withdrawal_sent w
                JOIN exchange_file f ON f.id = w.exchange_file_id
                JOIN case_file c ON c.id = w.case_file_id
                WHERE c.unit = ?) told
            ORDER BY act IS NOT NULL, at
            LIMIT 200
            """;

    private final JdbcTemplate jdbc;

    PostgresSentWithdrawals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SentWithdrawal> ofUnit(String unit) {
        return jdbc.query(
                SENT,
                (row, n) ->
                        new SentWithdrawal(
                                row.getObject("message_id", UUID.class),
                                row.getObject("case_file_id", UUID.class),
                                row.getObject("exchange_file_id", UUID.class),
                                row.getString("partner_office"),
                                row.getString("partner_unit"),
                                row.getString("ground"),
                                row.getString("wanted"),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getString("act")),
                unit);
    }
}
