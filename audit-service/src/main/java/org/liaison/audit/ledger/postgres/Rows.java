package org.liaison.audit.ledger.postgres;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/// What the two tables have in common.
final class Rows {

    private Rows() {}

    /// What the lines with those entry ids say.
    ///
    /// @param says a column, or an expression over columns
    static Map<String, String> known(
            JdbcTemplate jdbc, String table, String says, Collection<String> entryIds) {
        Map<String, String> known = new HashMap<>();
        if (!entryIds.isEmpty()) {
            jdbc.query(
                    "select entry_id, %s from %s where entry_id = any (?)".formatted(says, table),
                    row -> {
                        known.put(row.getString(1), row.getString(2));
                    },
                    (Object) entryIds.toArray(String[]::new));
        }
        return known;
    }

    /// Exact bytes of the lines from an index on, in the order of the log.
    static List<byte[]> leaves(JdbcTemplate jdbc, String table, long from, int most) {
        return jdbc.query(
                "select leaf from %s where leaf_index >= ? order by leaf_index limit ?"
                        .formatted(table),
                (row, number) -> row.getBytes(1),
                from,
                most);
    }

    /// Codes and hex digits hold no space.
    static String joined(List<String> codes) {
        return String.join(" ", codes);
    }
}
