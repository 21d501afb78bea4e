package org.liaison.cases.erasure.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.draft.RecipientAct;
import org.liaison.cases.erasure.Erasure;
import org.liaison.cases.erasure.ErasureFollowing;
import org.liaison.cases.erasure.Erasures;
import org.liaison.cases.erasure.Forgotten;
import org.liaison.cases.erasure.StatedBy;
import org.liaison.kit.security.Caller;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The service may add to these tables and read them; what is taken away is taken by functions of
/// the owner that look at the state themselves.
@Repository
@Transactional
class PostgresErasures implements Erasures {

    private static final String RECIPIENTS =
            """
            SELECT f.id, f.partner_office, f.partner_unit,
                   string_agg(m.message_id::text, ' ' ORDER BY m.position) AS messages,
                   a.act, a.official_number AS act_stated_by, a.typed_by_person,
                   w.message_id AS withdrawal, w.at AS withdrawn_at
            FROM case_thread t JOIN exchange_file f ON f.id = t.exchange_file_id
            JOIN exchange_message m ON m.exchange_file_id = f.id
            LEFT JOIN withdrawal_sent w
                ON w.exchange_file_id = f.id AND w.case_file_id = t.case_file_id
            LEFT JOIN LATERAL
                (SELECT one.act, one.official_number, one.typed_by_person FROM erasure_act one
                 WHERE one.case_file_id = t.case_file_id AND one.exchange_file_id = f.id
                 ORDER BY one.official_number = f.partner_office DESC, one.id DESC LIMIT 1) a ON true
            WHERE t.case_file_id = ? AND m.direction = 'sent' AND m.refused_at IS NULL
              AND m.kind NOT IN ('withdrawal', 'withdrawal-act')
            GROUP BY f.id, f.partner_office, f.partner_unit, w.message_id, w.at,
                a.act, a.official_number, a.typed_by_person
            ORDER BY f.id
            """;
    private static final String ERASURE =
            """
            SELECT e.stopped_by, e.stopped_by_person, e.stopped_at, d.at AS erased_at,
                   (SELECT count(*) FROM exchange_message m JOIN case_thread t
                        USING (exchange_file_id)
                    WHERE t.case_file_id = e.case_file_id AND m.direction = 'sent'
                      AND m.published_at IS NULL AND m.delivered_at IS NULL
                      AND m.in_inbox_at IS NULL AND m.refused_at IS NULL) AS leaving,
                   (SELECT max(m.at) FROM exchange_message m JOIN case_thread t
                        USING (exchange_file_id)
                    WHERE t.case_file_id = e.case_file_id) AS last_on_topic
            FROM erasure e JOIN case_file c ON c.id = e.case_file_id
            LEFT JOIN erasure_done d ON d.case_file_id = e.case_file_id
            WHERE e.case_file_id = ? AND c.unit = ?
            """;

    private final JdbcTemplate jdbc;

    PostgresErasures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<List<String>> stop(UUID caseFile, String unit, Caller by, Instant at) {
        if (jdbc.queryForList("SELECT id FROM case_file WHERE id = ? AND unit = ?", caseFile, unit)
                .isEmpty()) {
            return Optional.empty();
        }
        jdbc.update(
                "INSERT INTO erasure (case_file_id, stopped_by, stopped_by_person, stopped_at)"
                        + " VALUES (?, ?, ?, ?)",
                caseFile,
                by.officialNumber(),
                by.personNumber(),
                at.atOffset(ZoneOffset.UTC));
        jdbc.query("SELECT stop_using_case_file(?)", row -> {}, caseFile);
        return Optional.of(
                jdbc.queryForList(
                        "SELECT person_key::text FROM case_particulars"
                                + " WHERE case_file_id = ? AND person_key IS NOT NULL",
                        String.class,
                        caseFile));
    }

    @Override
    public Optional<Erasure> find(UUID caseFile, String unit) {
        return jdbc.query(ERASURE, (row, n) -> erasure(caseFile, row), caseFile, unit).stream()
                .findFirst();
    }

    @Override
    public void act(
            UUID caseFile,
            UUID exchangeFile,
            RecipientAct act,
            String reference,
            StatedBy by,
            Instant at) {
        jdbc.update(
                "INSERT INTO erasure_act (case_file_id, exchange_file_id, act, reference,"
                        + " official_number, typed_by_person, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                caseFile,
                exchangeFile,
                act.code(),
                reference,
                by.said(),
                by.typedByPerson(),
                at.atOffset(ZoneOffset.UTC));
    }

    @Override
    public boolean wasTypedBy(UUID caseFile, Caller caller) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        """
                        SELECT EXISTS (
                            SELECT FROM erasure_act a
                            WHERE a.case_file_id = ? AND a.typed_by_person = ?
                              AND NOT EXISTS (SELECT FROM erasure_act s
                                  WHERE s.case_file_id = a.case_file_id
                                    AND s.exchange_file_id = a.exchange_file_id
                                    AND s.typed_by_person IS NULL))
                        """,
                        Boolean.class,
                        caseFile,
                        caller.personNumber()));
    }

    @Override
    public Forgotten erase(UUID caseFile, Caller by, Instant at) {
        jdbc.update(
                "INSERT INTO erasure_done (case_file_id, official_number, at) VALUES (?, ?, ?)",
                caseFile,
                by.officialNumber(),
                at.atOffset(ZoneOffset.UTC));
        return new Forgotten(
                caseFile,
                at,
                by.officialNumber(),
                jdbc.queryForList(
                        "SELECT exchange_file_id FROM case_thread WHERE case_file_id = ?"
                                + " ORDER BY exchange_file_id",
                        UUID.class,
                        caseFile),
                jdbc.queryForList("SELECT erase_case_file(?)", String.class, caseFile),
                true);
    }

    @Override
    public void followed(List<ErasureFollowing.Said> said) {
        for (ErasureFollowing.Said one : said) {
            jdbc.update(
                    "INSERT INTO erasure_followed (erasure_id, service, salts, at)"
                            + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    one.erasure(),
                    one.service(),
                    one.salts(),
                    one.at().atOffset(ZoneOffset.UTC));
        }
    }

    private Erasure erasure(UUID caseFile, ResultSet row) throws SQLException {
        Instant stopped = instant(row, "stopped_at");
        if (stopped == null) {
            throw new IllegalStateException("An erasure has a beginning");
        }
        return new Erasure(
                caseFile,
                row.getString("stopped_by"),
                row.getString("stopped_by_person"),
                stopped,
                instant(row, "erased_at"),
                jdbc.query(RECIPIENTS, (each, n) -> recipient(each), caseFile),
                row.getInt("leaving"),
                rows(caseFile),
                instant(row, "last_on_topic"),
                ErasureFollowing.of(followed(caseFile)));
    }

    private List<ErasureFollowing.Said> followed(UUID erasure) {
        return jdbc.query(
                "SELECT service, salts, at FROM erasure_followed WHERE erasure_id = ?",
                (row, n) ->
                        new ErasureFollowing.Said(
                                erasure,
                                row.getString("service"),
                                row.getInt("salts"),
                                row.getObject("at", OffsetDateTime.class).toInstant()),
                erasure);
    }

    private Map<String, Integer> rows(UUID caseFile) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        jdbc.query(
                "SELECT what, rows FROM what_erasing_takes(?)",
                row -> {
                    rows.put(row.getString("what"), row.getInt("rows"));
                },
                caseFile);
        return rows;
    }

    private static Erasure.Recipient recipient(ResultSet row) throws SQLException {
        return new Erasure.Recipient(
                row.getObject("id", UUID.class),
                row.getString("partner_office"),
                row.getString("partner_unit"),
                List.of(row.getString("messages").split(" ")),
                row.getString("act"),
                statedBy(row),
                row.getObject("withdrawal", UUID.class),
                instant(row, "withdrawn_at"));
    }

    private static @Nullable StatedBy statedBy(ResultSet row) throws SQLException {
        String said = row.getString("act_stated_by");
        return said == null ? null : new StatedBy(said, row.getString("typed_by_person"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
