package org.liaison.audit.proof.postgres;

import java.util.List;
import java.util.Optional;
import org.liaison.audit.proof.LoggedEntries;
import org.liaison.audit.tree.LogName;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Reads the column that holds the exact bytes.
@Repository
class PostgresLoggedEntries implements LoggedEntries {

    private final JdbcTemplate jdbc;

    PostgresLoggedEntries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<LoggedEntry> find(LogName log, String entryId) {
        return jdbc
                .query(
                        "select leaf_index, leaf from %s where entry_id = ?".formatted(table(log)),
                        (row, number) -> {
                            byte[] leaf = row.getBytes(2);
                            return new LoggedEntry(row.getLong(1), leaf::clone);
                        },
                        entryId)
                .stream()
                .findFirst();
    }

    @Override
    public List<EntryBytes> range(LogName log, long from, int most) {
        return jdbc.query(
                "select leaf from %s where leaf_index >= ? order by leaf_index limit ?"
                        .formatted(table(log)),
                (row, number) -> {
                    byte[] leaf = row.getBytes(1);
                    return leaf::clone;
                },
                from,
                most);
    }

    private static String table(LogName log) {
        return switch (log) {
            case DISCLOSURES -> "disclosure_entry";
            case ACCESS -> "access_entry";
        };
    }
}
