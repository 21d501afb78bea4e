package org.liaison.audit.beat.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import org.liaison.audit.beat.Beat;
import org.liaison.audit.beat.Beats;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Table `beat`.
@Repository
class PostgresBeats implements Beats {

    private final JdbcTemplate jdbc;

    PostgresBeats(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Beat> latest() {
        return jdbc
                .query(
                        "select size, at, note from beat order by size desc limit 1",
                        PostgresBeats::beat)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Beat> at(long size) {
        return jdbc
                .query("select size, at, note from beat where size = ?", PostgresBeats::beat, size)
                .stream()
                .findFirst();
    }

    @Override
    public void add(Beat beat) {
        jdbc.update(
                "insert into beat (size, at, note) values (?, ?, ?) on conflict (size) do nothing",
                beat.size(),
                Timestamp.from(beat.at()),
                beat.note());
    }

    private static Beat beat(ResultSet row, int number) throws SQLException {
        return new Beat(row.getLong(1), row.getTimestamp(2).toInstant(), row.getString(3));
    }
}
