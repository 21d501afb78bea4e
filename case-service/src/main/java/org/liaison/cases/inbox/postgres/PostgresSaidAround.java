package org.liaison.cases.inbox.postgres;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liaison.cases.content.Bytes;
import org.liaison.cases.inbox.InboxMessage;
import org.liaison.cases.inbox.InboxRows;
import org.liaison.cases.inbox.SaidAround;
import org.liaison.kit.seal.OfficeSeal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Finds what came around a thread by the cases it ever had.
@Repository
@Transactional(readOnly = true)
class PostgresSaidAround implements SaidAround {

    private static final String IN =
            """
            SELECT message_id FROM inbox WHERE exchange_file_id = ? AND length(content) > 0
            ORDER BY position
            """;
    private static final String BY_OTHERS =
            """
            SELECT i.content FROM exchange_file mine
            JOIN inbox i ON i.sender_office <> mine.partner_office
            WHERE mine.id = ? AND length(i.content) > 0 AND i.exchange_file_id IN (
                SELECT other.exchange_file_id
                FROM thread_case known JOIN thread_case other
                    ON other.case_file_id = known.case_file_id
                WHERE known.exchange_file_id = mine.id)
            ORDER BY i.position
            """;

    private final JdbcTemplate jdbc;
    private final InboxRows inbox;
    private final OfficeSeal seal;

    PostgresSaidAround(JdbcTemplate jdbc, InboxRows inbox, OfficeSeal seal) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.seal = seal;
    }

    @Override
    public List<InboxMessage> in(UUID exchangeFile) {
        return jdbc.queryForList(IN, UUID.class, exchangeFile).stream()
                .map(inbox::find)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<Bytes> byOthers(UUID exchangeFile) {
        return jdbc.queryForList(BY_OTHERS, byte[].class, exchangeFile).stream()
                .map(sealed -> Bytes.of(seal.open(PostgresInboxRows.SEALED_AS, sealed)))
                .toList();
    }
}
