package org.liaison.audit.sharing.postgres;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.liaison.audit.checkpoint.Checkpoints.StoredCheckpoint;
import org.liaison.audit.sharing.Cosignatures;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Table `cosignature`: the lines that belong under the note of a beat.
@Repository
class PostgresCosignatures implements Cosignatures {

    private static final String NEWEST =
            """
            select beat.size,
                   beat.note || string_agg(signed.line || E'\\n', '' order by signed.partner)
            from beat join cosignature signed on signed.size = beat.size
            %s
            group by beat.size, beat.note order by beat.size desc limit 1\
            """;

    private final JdbcTemplate jdbc;

    PostgresCosignatures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(long size, String partner, String line, Instant at) {
        jdbc.update(
                """
                insert into cosignature (size, partner, at, line) values (?, ?, ?, ?)
                on conflict (size, partner) do nothing\
                """,
                size,
                partner,
                Timestamp.from(at),
                line);
    }

    @Override
    public Optional<StoredCheckpoint> lastOf(String partner) {
        return first(NEWEST.formatted("where signed.partner = ?"), partner);
    }

    @Override
    public Optional<StoredCheckpoint> newest() {
        return first(NEWEST.formatted(""));
    }

    private Optional<StoredCheckpoint> first(String query, Object... parameters) {
        return jdbc
                .query(
                        query,
                        (row, number) -> new StoredCheckpoint(row.getLong(1), row.getString(2)),
                        parameters)
                .stream()
                .findFirst();
    }
}
