package org.liaison.audit.sharing.postgres;

import java.util.List;
import org.liaison.audit.sharing.OwnEntries;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Reads table `disclosure_entry`.
@Repository
class PostgresOwnEntries implements OwnEntries {

    private final JdbcTemplate jdbc;

    PostgresOwnEntries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OwnEntry> sentTo(String partner, long from, long to, int most) {
        return jdbc.query(
                """
                select leaf_index, leaf from disclosure_entry
                where recipient_office = ? and leaf_index >= ? and leaf_index < ?
                    and kind = 'SENT' and message_kind <> 'REFUSAL' and internal_ground = ''
                order by leaf_index limit ?\
                """,
                (row, number) -> {
                    byte[] leaf = row.getBytes(2);
                    return new OwnEntry(row.getLong(1), leaf::clone);
                },
                partner,
                from,
                to,
                most);
    }
}
