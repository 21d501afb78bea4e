package org.liaison.audit.ledger.postgres;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liaison.audit.ledger.Leaf;
import org.springframework.jdbc.core.JdbcTemplate;

/// What the two tables have in common.
final class Rows {

    private Rows() {}

    /// The leaves of those entry ids that a table holds.
    static Map<String, Leaf> leaves(JdbcTemplate jdbc, String table, Collection<String> entryIds) {
        Map<String, Leaf> leaves = new HashMap<>();
        if (!entryIds.isEmpty()) {
            jdbc.query(
                    "select entry_id, leaf from " + table + " where entry_id = any (?)",
                    row -> {
                        leaves.put(row.getString(1), Leaf.of(row.getBytes(2)));
                    },
                    (Object) entryIds.toArray(String[]::new));
        }
        return leaves;
    }

    /// Codes and hex digits hold no space.
    static String joined(List<String> codes) {
        return String.join(" ", codes);
    }
}
