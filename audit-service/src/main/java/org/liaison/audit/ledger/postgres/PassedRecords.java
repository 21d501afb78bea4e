package org.liaison.audit.ledger.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaison.audit.ledger.Line;
import org.liaison.audit.ledger.Received;
import org.liaison.audit.ledger.Received.Illegible;
import org.liaison.audit.ledger.Received.Legible;
import org.springframework.jdbc.core.JdbcTemplate;

/// Knows what a log was given before: lines by their ids, what could not be read by its offset and
/// digest. Whatever is not known at an offset that the log has passed is of another topic.
final class PassedRecords<L extends Line> {

    private final LedgerTable<L> table;
    private final JdbcTemplate jdbc;

    PassedRecords(LedgerTable<L> table, JdbcTemplate jdbc) {
        this.table = table;
        this.jdbc = jdbc;
    }

    /// The first of these that never came before; empty if all did.
    Optional<Received<L>> firstUnknown(List<Received<L>> passed) {
        List<String> ids = new ArrayList<>();
        for (Received<L> received : passed) {
            if (received instanceof Legible<L>(long offset, L line)) {
                ids.add(line.entryId());
            }
        }
        Set<String> known = table.known(ids).keySet();
        return passed.stream().filter(received -> !isKnown(received, known)).findFirst();
    }

    private boolean isKnown(Received<L> received, Set<String> ids) {
        return switch (received) {
            case Legible<L>(long offset, L line) -> ids.contains(line.entryId());
            case Illegible<L> none -> isKept(none);
        };
    }

    private boolean isKept(Illegible<L> none) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        """
                        select exists (select from undeliverable
                        where log = ? and topic_offset = ? and digest = sha256(?))\
                        """,
                        Boolean.class,
                        table.log().code(),
                        none.offset(),
                        none.value().bytes()));
    }
}
