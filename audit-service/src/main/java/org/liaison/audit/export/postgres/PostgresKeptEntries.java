package org.liaison.audit.export.postgres;

import java.util.ArrayList;
import java.util.List;
import org.liaison.audit.export.Choice;
import org.liaison.audit.export.KeptEntries;
import org.liaison.audit.ledger.Leaf;
import org.liaison.audit.tree.LogName;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// The tables of the ledger and of the checkpoints.
@Repository
class PostgresKeptEntries implements KeptEntries {

    private static final String COSIGNED =
            """
            select note || string_agg(line, E'\\n' order by partner) || E'\\n'
            from beat join cosignature using (size)
            group by size, note order by size desc limit 1\
            """;

    private final JdbcTemplate jdbc;

    PostgresKeptEntries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Kept> chosen(LogName log, Choice choice, int most) {
        return switch (choice) {
            case Choice.OneEntry(String id) -> entries(log, "entry_id = ?", most, id);
            case Choice.ExchangeFile(String id) ->
                    entries(LogName.DISCLOSURES, "exchange_file_id = ?", most, id);
            case Choice.Partner(String office) ->
                    entries(
                            LogName.DISCLOSURES,
                            "? in (origin_office, recipient_office)",
                            most,
                            office);
        };
    }

    private List<Kept> entries(LogName log, String condition, int most, String value) {
        return jdbc.query(
                "select leaf_index, leaf from %s where %s order by leaf_index limit ?"
                        .formatted(table(log), condition),
                (row, number) -> new Kept(row.getLong(1), Leaf.of(row.getBytes(2))),
                value,
                most);
    }

    @Override
    public List<Kept> namingListsOf(String office, long below) {
        return jdbc.query(
                """
                select leaf_index, leaf from disclosure_entry
                where kind = 'TRUST_LIST' and origin_office = ? and leaf_index < ?
                order by leaf_index\
                """,
                (row, number) -> new Kept(row.getLong(1), Leaf.of(row.getBytes(2))),
                office,
                below);
    }

    @Override
    public List<String> checkpoints(LogName log) {
        List<String> notes = new ArrayList<>();
        if (log == LogName.DISCLOSURES && arePartnersCosigning()) {
            notes.addAll(jdbc.queryForList(COSIGNED, String.class));
        }
        notes.addAll(
                jdbc.queryForList(
                        """
                        select note from log_checkpoint where log = ?
                        order by size desc limit 1\
                        """,
                        String.class,
                        log.code()));
        return notes;
    }

    /// A database from before there were cosigners has no such table.
    private boolean arePartnersCosigning() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "select to_regclass('cosignature') is not null", Boolean.class));
    }

    private static String table(LogName log) {
        return switch (log) {
            case DISCLOSURES -> "disclosure_entry";
            case ACCESS -> "access_entry";
        };
    }
}
