package org.liaison.cases.inbox.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.content.Bytes;
import org.liaison.cases.exchangefile.Counterpart;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.inbox.Arrived;
import org.liaison.cases.inbox.InboxMessage;
import org.liaison.cases.inbox.InboxRow;
import org.liaison.cases.inbox.InboxRows;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.policy.instrument.Purpose;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Inbox rows, added with `unnest` and known by their message id, and what was decided of late
/// ones.
@Repository
@Transactional
class PostgresInboxRows implements InboxRows {

    static final String SEALED_AS = "inbox";

    private static final String ADD =
            """
            INSERT INTO inbox
                (message_id, exchange_file_id, kind, sender_office, sender_unit, unit,
                 content_digest, content, received_at, committed_at)
            SELECT n.id, n.file, n.kind, n.office, n.office_unit, n.unit, n.digest, n.content,
                   n.received_at, ?::timestamptz
            FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::bytea[], ?::bytea[], ?::timestamptz[]) WITH ORDINALITY
                AS n (id, file, kind, office, office_unit, unit, digest, content, received_at,
                      ordinal)
            ORDER BY n.ordinal
            ON CONFLICT (message_id) DO NOTHING
            RETURNING message_id
            """;

    /// What belongs to a case whose use is stopped is closed.
    private static final String IN_USE =
            """
            , content FROM inbox
            WHERE message_id = ? AND NOT EXISTS (
                SELECT FROM erasure e JOIN case_thread t ON t.case_file_id = e.case_file_id
                WHERE t.exchange_file_id = inbox.exchange_file_id)
            """;

    private static final String ALARM =
            """
            INSERT INTO inbox_alarm (message_id, known_digest, other_digest, at)
            SELECT i.message_id, i.content_digest, n.digest, ?::timestamptz
            FROM unnest(?::uuid[], ?::bytea[]) AS n (id, digest)
            JOIN inbox i ON i.message_id = n.id AND i.content_digest <> n.digest
            RETURNING message_id, other_digest
            """;

    private static final String LINE =
            """
            SELECT position, message_id, exchange_file_id, kind, sender_office, sender_unit, unit,
                   content_digest, received_at, committed_at
            """;

    private final JdbcTemplate jdbc;
    private final OfficeSeal seal;
    private final LateAnswerRows lateAnswers;

    PostgresInboxRows(JdbcTemplate jdbc, OfficeSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.lateAnswers = new LateAnswerRows(jdbc);
    }

    @Override
    public Set<UUID> add(List<Arrived> messages, Instant committedAt) {
        if (messages.isEmpty()) {
            return Set.of();
        }
        return returned(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement(ADD);
                    insert.setString(1, committedAt.toString());
                    texts(connection, insert, 2, messages, each -> each.messageId().toString());
                    texts(connection, insert, 3, messages, each -> each.file().toString());
                    texts(connection, insert, 4, messages, each -> each.kind().code());
                    texts(connection, insert, 5, messages, each -> each.sender().office());
                    texts(connection, insert, 6, messages, each -> each.sender().unit());
                    texts(connection, insert, 7, messages, Arrived::recipientUnit);
                    bytes(connection, insert, 8, messages, each -> each.digest().copy());
                    bytes(
                            connection,
                            insert,
                            9,
                            messages,
                            each -> seal.seal(SEALED_AS, each.content().copy()));
                    texts(connection, insert, 10, messages, each -> each.receivedAt().toString());
                    return insert;
                },
                row -> row.getObject(1, UUID.class));
    }

    @Override
    public List<Arrived> alarms(List<Arrived> repeated, Instant at) {
        if (repeated.isEmpty()) {
            return List.of();
        }
        Set<String> alarmed =
                returned(
                        connection -> {
                            PreparedStatement insert = connection.prepareStatement(ALARM);
                            insert.setString(1, at.toString());
                            texts(
                                    connection,
                                    insert,
                                    2,
                                    repeated,
                                    each -> each.messageId().toString());
                            bytes(connection, insert, 3, repeated, each -> each.digest().copy());
                            return insert;
                        },
                        row -> key(row.getObject(1, UUID.class), Bytes.of(row.getBytes(2))));
        return repeated.stream()
                .filter(each -> alarmed.contains(key(each.messageId(), each.digest())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<InboxRow> ofUnit(String unit, @Nullable Long before, int limit) {
        return jdbc.query(
                LINE + "FROM inbox WHERE unit = ? AND position < ? ORDER BY position DESC LIMIT ?",
                (row, n) -> line(row),
                unit,
                before == null ? Long.MAX_VALUE : before,
                limit);
    }

    @Override
    public void keep(UUID messageId, Purpose purpose, String officialNumber, Instant at) {
        lateAnswers.keep(messageId, purpose, officialNumber, at);
    }

    @Override
    public void erase(UUID messageId, String officialNumber, Instant at) {
        lateAnswers.erase(messageId, officialNumber, at);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<InboxMessage> find(UUID messageId) {
        return jdbc
                .query(
                        LINE + IN_USE,
                        (row, n) ->
                                new InboxMessage(
                                        line(row),
                                        content(row.getBytes("content")),
                                        lateAnswers.decision(messageId)),
                        messageId)
                .stream()
                .findFirst();
    }

    private Bytes content(byte[] sealed) {
        return Bytes.of(sealed.length == 0 ? sealed : seal.open(SEALED_AS, sealed));
    }

    private interface Prepared {
        PreparedStatement on(Connection connection) throws SQLException;
    }

    private interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    private <T> Set<T> returned(Prepared prepared, Read<T> read) {
        return Objects.requireNonNull(
                jdbc.execute((Connection connection) -> {
                    Set<T> found = new HashSet<>();
                    try (PreparedStatement statement = prepared.on(connection);
                            ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.add(read.from(rows));
                        }
                    }
                    return found;
                }));
    }

    private static void texts(
            Connection connection,
            PreparedStatement statement,
            int index,
            List<Arrived> of,
            Function<Arrived, String> part)
            throws SQLException {
        statement.setArray(
                index, connection.createArrayOf("text", of.stream().map(part).toArray()));
    }

    private static void bytes(
            Connection connection,
            PreparedStatement statement,
            int index,
            List<Arrived> of,
            Function<Arrived, byte[]> part)
            throws SQLException {
        List<byte[]> values = new ArrayList<>();
        of.forEach(each -> values.add(part.apply(each)));
        statement.setArray(index, connection.createArrayOf("bytea", values.toArray(byte[][]::new)));
    }

    private static String key(UUID messageId, Bytes digest) {
        return messageId + "/" + digest.hex();
    }

    private static InboxRow line(ResultSet row) throws SQLException {
        return new InboxRow(
                row.getLong("position"),
                row.getObject("message_id", UUID.class),
                row.getString("kind"),
                new ExchangeFileId(row.getObject("exchange_file_id", UUID.class)),
                new Counterpart(row.getString("sender_office"), row.getString("sender_unit")),
                row.getString("unit"),
                Bytes.of(row.getBytes("content_digest")).hex(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("committed_at", OffsetDateTime.class).toInstant());
    }
}
