package org.liaison.audit.checkpoint.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.liaison.audit.checkpoint.Checkpoints;
import org.liaison.audit.tree.LogName;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Table `log_checkpoint`.
@Repository
class PostgresCheckpoints implements Checkpoints {

    private final JdbcTemplate jdbc;

    PostgresCheckpoints(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long integrated(LogName log) {
        return jdbc.queryForList(
                        "select tree_size from log_position where log = ?", Long.class, log.code())
                .getFirst();
    }

    @Override
    public Optional<StoredCheckpoint> latest(LogName log) {
        return jdbc
                .query(
                        """
                        select size, note from log_checkpoint where log = ?
                        order by size desc limit 1\
                        """,
                        PostgresCheckpoints::stored,
                        log.code())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<StoredCheckpoint> at(LogName log, long size) {
        return jdbc
                .query(
                        "select size, note from log_checkpoint where log = ? and size = ?",
                        PostgresCheckpoints::stored,
                        log.code(),
                        size)
                .stream()
                .findFirst();
    }

    @Override
    public void add(LogName log, StoredCheckpoint checkpoint, Instant at) {
        jdbc.update(
                """
                insert into log_checkpoint (log, size, at, note) values (?, ?, ?, ?)
                on conflict (log, size) do nothing\
                """,
                log.code(),
                checkpoint.size(),
                Timestamp.from(at),
                checkpoint.note());
    }

    @Override
    public void raise(LogName log, String code, Instant at) {
        jdbc.update(
                """
                insert into audit_alarm (at, log, code, topic_offset, subject)
                values (?, ?, ?, -1, ?)\
                """,
                Timestamp.from(at),
                log.code(),
                code,
                "checkpoint");
    }

    private static StoredCheckpoint stored(ResultSet row, int number) throws SQLException {
        return new StoredCheckpoint(row.getLong(1), row.getString(2));
    }
}
