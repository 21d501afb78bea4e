package org.liaison.cases.exchangefile.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.PlaceInList;
import org.liaison.cases.exchangefile.Asked;
import org.liaison.cases.exchangefile.Counterpart;
import org.liaison.cases.exchangefile.ExchangeFile;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.cases.exchangefile.IncomingMessage;
import org.liaison.cases.exchangefile.ProgressNews;
import org.liaison.cases.exchangefile.Side;
import org.liaison.cases.exchangefile.ThreadMessage;
import org.liaison.kit.security.Caller;
import org.liaison.policy.closedlist.Coded;
import org.liaison.policy.instrument.InstrumentRef;
import org.liaison.policy.instrument.Purpose;
import org.liaison.policy.instrument.TransferGround;
import org.liaison.policy.offence.Offence;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Threads in two tables, and messages in batches.
@Repository
@Transactional
class PostgresExchangeFiles implements ExchangeFiles {

    /// Files with their messages, however many there are, in one statement.
    private static final String THREADS =
            """
            SELECT f.*, m.* FROM (SELECT * FROM exchange_file %s) f
            LEFT JOIN exchange_message m ON m.exchange_file_id = f.id
            ORDER BY f.changed_at DESC, f.id DESC, m.position
            """;

    private static final String CASES =
            """
            SELECT t.case_file_id FROM thread_case t JOIN exchange_file f
                ON f.id = t.exchange_file_id
            WHERE f.id = :id
            GROUP BY t.case_file_id, f.case_file_id
            ORDER BY t.case_file_id <> f.case_file_id, max(t.id) DESC
            """;

    private final JdbcClient client;
    private final MessageRows messages;

    PostgresExchangeFiles(JdbcClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.messages = new MessageRows(jdbc);
    }

    @Override
    public void add(ExchangeFile file) {
        if (file.caseFileId() != null) {
            throw new IllegalArgumentException("A thread is stored without a case, and then tied");
        }
        client.sql(
                        """
                        INSERT INTO exchange_file
                            (id, side, unit, partner_office, partner_unit, instrument_id,
                             instrument_version, offence, purpose, transfer_ground,
                             opened_at)
                        VALUES (:id, :side, :unit, :office, :partnerUnit, :instrument, :version,
                                :offence, :purpose, :ground, :openedAt)
                        """)
                .param("id", file.id().value())
                .param("side", file.side().code())
                .param("unit", file.unit())
                .param("office", file.counterpart().office())
                .param("partnerUnit", file.counterpart().unit())
                .param("instrument", file.instrument().id().value())
                .param("version", file.instrument().version())
                .param("offence", code(file.asked().offence()))
                .param("purpose", code(file.asked().purpose()))
                .param("ground", code(file.asked().ground()))
                .param("openedAt", file.openedAt().atOffset(ZoneOffset.UTC))
                .update();
        for (ThreadMessage message : file.thread()) {
            messages.append(file.id(), message);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ExchangeFile> find(ExchangeFileId id) {
        return all(Set.of(id)).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Listed> ofUnit(String unit, @Nullable PlaceInList behind, int limit) {
        PlaceInList from = behind == null ? PlaceInList.latest() : behind;
        return client.sql(
                        THREADS.formatted(
                                """
                                WHERE unit = :unit AND (changed_at, id) < (:at, :id)
                                ORDER BY changed_at DESC, id DESC LIMIT :limit
                                """))
                .param("unit", unit)
                .param("at", from.at().atOffset(ZoneOffset.UTC))
                .param("id", from.id())
                .param("limit", limit)
                .query(PostgresExchangeFiles::listed);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ExchangeFile> all(Set<ExchangeFileId> ids) {
        return client
                .sql(THREADS.formatted("WHERE id = ANY (:ids)"))
                .param("ids", ids.stream().map(ExchangeFileId::value).toArray(UUID[]::new))
                .query(PostgresExchangeFiles::listed)
                .stream()
                .map(Listed::file)
                .toList();
    }

    @Override
    public boolean tie(ExchangeFileId id, UUID caseFileId, Caller by, Instant at) {
        return client.sql("SELECT tie_case(:id, :caseFile, :number, :person, :at)")
                .param("id", id.value())
                .param("caseFile", caseFileId)
                .param("number", by.officialNumber())
                .param("person", by.personNumber())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> casesOf(ExchangeFileId id) {
        return client.sql(CASES).param("id", id.value()).query(UUID.class).list();
    }

    @Override
    public void append(ExchangeFileId id, ThreadMessage message, @Nullable Asked asked) {
        messages.append(id, message);
        if (asked != null) {
            client.sql(
                            """
                            UPDATE exchange_file SET offence = :offence, purpose = :purpose,
                                transfer_ground = :ground
                            WHERE id = :id
                            """)
                    .param("offence", code(asked.offence()))
                    .param("purpose", code(asked.purpose()))
                    .param("ground", code(asked.ground()))
                    .param("id", id.value())
                    .update();
        }
    }

    @Override
    public boolean state(ExchangeFileId id, Purpose purpose, TransferGround ground) {
        return client.sql(
                                """
                                UPDATE exchange_file SET purpose = :purpose,
                                    transfer_ground = :ground
                                WHERE id = :id AND purpose IS NULL
                                """)
                        .param("purpose", purpose.code())
                        .param("ground", ground.code())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    @Override
    public void received(List<IncomingMessage> incoming) {
        if (!incoming.isEmpty()) {
            messages.received(incoming);
        }
    }

    @Override
    public Set<UUID> progressed(List<ProgressNews> news) {
        return news.isEmpty() ? Set.of() : messages.progressed(news);
    }

    private static List<Listed> listed(ResultSet rows) throws SQLException {
        Map<UUID, Listed> bare = new LinkedHashMap<>();
        Map<UUID, List<ThreadMessage>> threads = new HashMap<>();
        while (rows.next()) {
            UUID id = rows.getObject("id", UUID.class);
            if (!bare.containsKey(id)) {
                bare.put(id, new Listed(file(rows), instant(rows, "changed_at")));
            }
            if (rows.getObject("message_id") != null) {
                threads.computeIfAbsent(id, _ -> new ArrayList<>()).add(MessageRows.message(rows));
            }
        }
        return bare.values().stream()
                .map(each ->
                        new Listed(
                                each.file()
                                        .withThread(
                                                threads.getOrDefault(
                                                        each.file().id().value(), List.of())),
                                each.changedAt()))
                .toList();
    }

    private static ExchangeFile file(ResultSet row) throws SQLException {
        ExchangeFileId id = new ExchangeFileId(row.getObject("id", UUID.class));
        return new ExchangeFile(
                id,
                Side.of(row.getString("side")),
                row.getString("unit"),
                new Counterpart(row.getString("partner_office"), row.getString("partner_unit")),
                InstrumentRef.of(row.getString("instrument_id"), row.getInt("instrument_version")),
                new Asked(
                        read(row, "offence", Offence::of),
                        read(row, "purpose", Purpose::of),
                        read(row, "transfer_ground", TransferGround::of)),
                row.getObject("case_file_id", UUID.class),
                instant(row, "opened_at"),
                List.of());
    }

    private static <T> @Nullable T read(ResultSet row, String column, Function<String, T> of)
            throws SQLException {
        String code = row.getString(column);
        return code == null ? null : of.apply(code);
    }

    private static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
