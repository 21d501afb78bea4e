package org.liaison.cases.exchangefile.postgres;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.exchangefile.Asked;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.exchangefile.IncomingMessage;
import org.liaison.policy.closedlist.Coded;
import org.springframework.jdbc.core.JdbcTemplate;

/// Threads that partners begin, and what their requests say: one statement a batch.
final class BegunThreads {

    /// What a thread is for the partner says only where it began it, and once.
    private static final String NEW_FILES =
            """
            INSERT INTO exchange_file AS known
                (id, side, unit, partner_office, partner_unit, instrument_id, instrument_version,
                 offence, purpose, transfer_ground, opened_at)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::text[], ?::int[], ?::text[], ?::text[], ?::text[],
                                 ?::timestamptz[])
            ON CONFLICT (id) DO UPDATE SET
                offence = coalesce(known.offence, excluded.offence),
                purpose = CASE WHEN known.side = 'answering'
                    THEN coalesce(known.purpose, excluded.purpose) ELSE known.purpose END,
                transfer_ground = CASE WHEN known.side = 'answering'
                    THEN coalesce(known.transfer_ground, excluded.transfer_ground)
                    ELSE known.transfer_ground END
                WHERE known.partner_office = excluded.partner_office
                    AND ((known.offence IS NULL AND excluded.offence IS NOT NULL)
                        OR (known.purpose IS NULL AND excluded.purpose IS NOT NULL))
            """;

    private final JdbcTemplate jdbc;

    BegunThreads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void begun(List<IncomingMessage> incoming) {
        Map<ExchangeFileId, IncomingMessage> files = new LinkedHashMap<>();
        for (IncomingMessage each : incoming) {
            files.merge(
                    each.file(),
                    each,
                    (one, other) -> one.asked().equals(Asked.nothing()) ? other : one);
        }
        // In one order, as note_change() locks them: two batches wait and never block each other.
        List<IncomingMessage> first =
                files.values().stream()
                        .sorted(Comparator.comparing(each -> each.file().toString()))
                        .toList();
        jdbc.update(
                NEW_FILES,
                MessageRows.array(first, each -> each.file().value()),
                MessageRows.array(first, each -> each.sideHere().code()),
                MessageRows.array(first, IncomingMessage::unit),
                MessageRows.array(first, each -> each.sender().office()),
                MessageRows.array(first, each -> each.sender().unit()),
                MessageRows.array(first, each -> each.instrument().id().value()),
                MessageRows.array(first, each -> each.instrument().version()),
                MessageRows.array(first, each -> code(each.asked().offence())),
                MessageRows.array(first, each -> code(each.asked().purpose())),
                MessageRows.array(first, each -> code(each.asked().ground())),
                MessageRows.array(first, each -> MessageRows.utc(each.receivedAt())));
    }

    private static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }
}
