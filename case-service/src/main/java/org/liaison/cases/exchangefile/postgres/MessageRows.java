package org.liaison.cases.exchangefile.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.exchangefile.Direction;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.exchangefile.IncomingMessage;
import org.liaison.cases.exchangefile.MessageProgress;
import org.liaison.cases.exchangefile.ProgressNews;
import org.liaison.cases.exchangefile.ThreadMessage;
import org.liaison.policy.message.MessageKind;
import org.springframework.jdbc.core.JdbcTemplate;

/// Rows of messages: one statement per batch, whatever its size.
final class MessageRows {

    /// A thread belongs to the partner that began it: others cannot write into it.
    private static final String RECEIVED =
            """
            INSERT INTO exchange_message
                (message_id, exchange_file_id, kind, direction, digest, items, urgent,
                 seen_before, at)
            SELECT n.message_id, f.id, n.kind, 'received', n.digest,
                   string_to_array(n.items, ';'), n.urgent, '{}', n.at
            FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::boolean[], ?::timestamptz[]) WITH ORDINALITY
                AS n (message_id, file_id, office, kind, digest, items, urgent, at, ordinal)
            JOIN exchange_file f ON f.id = n.file_id AND f.partner_office = n.office
            ORDER BY n.ordinal
            ON CONFLICT (message_id) DO NOTHING
            """;

    private static final String PROGRESS =
            """
            UPDATE exchange_message m SET
                published_at = coalesce(m.published_at, n.published_at),
                delivered_at = coalesce(m.delivered_at, n.delivered_at),
                in_inbox_at = coalesce(m.in_inbox_at, n.in_inbox_at),
                refused_at = coalesce(m.refused_at, n.refused_at),
                refused_rule = coalesce(m.refused_rule, n.rule),
                refused_explanation = coalesce(m.refused_explanation, n.explanation)
            FROM (SELECT u.message_id, min(u.published_at) AS published_at,
                         min(u.delivered_at) AS delivered_at, min(u.in_inbox_at) AS in_inbox_at,
                         min(u.refused_at) AS refused_at, min(u.rule) AS rule,
                         min(u.explanation) AS explanation
                  FROM unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[],
                              ?::timestamptz[], ?::text[], ?::text[], ?::text[])
                      AS u (message_id, published_at, delivered_at, in_inbox_at, refused_at,
                            rule, explanation, receipted)
                  JOIN exchange_message s ON s.message_id = u.message_id
                  WHERE u.receipted IS NULL OR u.receipted = s.digest
                  GROUP BY u.message_id) n
            WHERE m.message_id = n.message_id AND m.direction = 'sent'
            """;

    private static final String DIFFERS =
            """
            SELECT DISTINCT m.message_id
            FROM unnest(?::uuid[], ?::text[]) AS u (message_id, receipted)
            JOIN exchange_message m ON m.message_id = u.message_id
            WHERE m.direction = 'sent' AND u.receipted <> m.digest
            """;

    private final JdbcTemplate jdbc;
    private final BegunThreads threads;

    MessageRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.threads = new BegunThreads(jdbc);
    }

    void append(ExchangeFileId file, ThreadMessage message) {
        jdbc.update(
                """
                INSERT INTO exchange_message
                    (message_id, exchange_file_id, kind, direction, digest, items, urgent,
                     seen_before, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                message.messageId(),
                file.value(),
                message.kind().code(),
                message.direction().code(),
                message.digest(),
                message.items().toArray(String[]::new),
                message.urgent(),
                message.seenBefore().toArray(UUID[]::new),
                message.progress().at().atOffset(ZoneOffset.UTC));
    }

    void received(List<IncomingMessage> incoming) {
        threads.begun(incoming);
        jdbc.update(
                RECEIVED,
                array(incoming, each -> each.message().messageId()),
                array(incoming, each -> each.file().value()),
                array(incoming, each -> each.sender().office()),
                array(incoming, each -> each.message().kind().code()),
                array(incoming, each -> each.message().digest()),
                array(incoming, each -> String.join(";", each.message().items())),
                array(incoming, each -> each.message().urgent()),
                array(incoming, each -> utc(each.receivedAt())));
    }

    Set<UUID> progressed(List<ProgressNews> news) {
        jdbc.update(
                PROGRESS,
                array(news, ProgressNews::messageId),
                array(news, each -> at(each, MessageProgress.Offered.class)),
                array(news, each -> at(each, MessageProgress.Delivered.class)),
                array(news, each -> at(each, MessageProgress.InInbox.class)),
                array(news, each -> at(each, MessageProgress.RefusedByGuard.class)),
                array(news, each -> refused(each, MessageProgress.RefusedByGuard::rule)),
                array(news, each -> refused(each, MessageProgress.RefusedByGuard::explanation)),
                array(news, ProgressNews::receipted));
        return Set.copyOf(
                jdbc.queryForList(
                        DIFFERS,
                        UUID.class,
                        array(news, ProgressNews::messageId),
                        array(news, ProgressNews::receipted)));
    }

    private static @Nullable String at(
            ProgressNews news, Class<? extends MessageProgress> reached) {
        return reached.isInstance(news.progress()) ? utc(news.progress().at()) : null;
    }

    private static @Nullable String refused(
            ProgressNews news, Function<MessageProgress.RefusedByGuard, String> part) {
        return news.progress() instanceof MessageProgress.RefusedByGuard refused
                ? part.apply(refused)
                : null;
    }

    /// Text arrays are cast in the statement: the driver needs no type of its own for them.
    static <T> String[] array(List<T> of, Function<T, @Nullable Object> part) {
        return of.stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    static String utc(Instant at) {
        return at.toString();
    }

    static ThreadMessage message(ResultSet row) throws SQLException {
        Direction direction = Direction.of(row.getString("direction"));
        return new ThreadMessage(
                row.getObject("message_id", UUID.class),
                MessageKind.of(row.getString("kind")),
                direction,
                row.getString("digest"),
                Set.of((String[]) row.getArray("items").getArray()),
                row.getBoolean("urgent"),
                Set.of((UUID[]) row.getArray("seen_before").getArray()),
                progress(row, direction));
    }

    private static MessageProgress progress(ResultSet row, Direction direction)
            throws SQLException {
        Instant at = Objects.requireNonNull(instant(row, "at"));
        if (direction == Direction.RECEIVED) {
            return new MessageProgress.Received(at);
        }
        Instant refused = instant(row, "refused_at");
        if (refused != null) {
            return new MessageProgress.RefusedByGuard(
                    refused, row.getString("refused_rule"), row.getString("refused_explanation"));
        }
        Instant delivered = instant(row, "delivered_at");
        Instant inInbox = instant(row, "in_inbox_at");
        if (inInbox != null) {
            return new MessageProgress.InInbox(inInbox, delivered);
        }
        if (delivered != null) {
            return new MessageProgress.Delivered(delivered);
        }
        Instant published = instant(row, "published_at");
        return published == null
                ? new MessageProgress.AwaitingPublication(at)
                : new MessageProgress.Offered(published);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
