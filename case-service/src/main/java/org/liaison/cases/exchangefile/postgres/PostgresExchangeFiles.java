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
import org.jspecify.annotations.Nullable;
import org.liaison.cases.exchangefile.Counterpart;
import org.liaison.cases.exchangefile.ExchangeFile;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.cases.exchangefile.IncomingMessage;
import org.liaison.cases.exchangefile.ProgressNews;
import org.liaison.cases.exchangefile.Side;
import org.liaison.cases.exchangefile.ThreadMessage;
import org.liaison.kit.security.Caller;
import org.liaison.policy.instrument.InstrumentRef;
import org.liaison.policy.offence.Offence;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Threads in two tables, and messages in batches.
@Repository
@Transactional
class PostgresExchangeFiles implements ExchangeFiles {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /// Files with their messages, however many there are, in one statement.
    private static final String THREADS =
            """
            SELECT f.*, m.* FROM (SELECT * FROM exchange_file %s) f
            LEFT JOIN exchange_message m ON m.exchange_file_id = f.id
            ORDER BY f.id, m.position
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
                             instrument_version, offence, opened_at)
                        VALUES (:id, :side, :unit, :office, :partnerUnit, :instrument, :version,
                                :offence, :openedAt)
                        """)
                .param("id", file.id().value())
                .param("side", file.side().code())
                .param("unit", file.unit())
                .param("office", file.counterpart().office())
                .param("partnerUnit", file.counterpart().unit())
                .param("instrument", file.instrument().id().value())
                .param("version", file.instrument().version())
                .param("offence", file.offence() == null ? null : file.offence().code())
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
    public List<ExchangeFile> ofUnit(String unit, @Nullable ExchangeFileId after, int limit) {
        return client.sql(
                        THREADS.formatted(
                                "WHERE unit = :unit AND id > :after ORDER BY id LIMIT :limit"))
                .param("unit", unit)
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("limit", limit)
                .query(PostgresExchangeFiles::files);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ExchangeFile> all(Set<ExchangeFileId> ids) {
        return client.sql(THREADS.formatted("WHERE id = ANY (:ids)"))
                .param("ids", ids.stream().map(ExchangeFileId::value).toArray(UUID[]::new))
                .query(PostgresExchangeFiles::files);
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
    public void append(ExchangeFileId id, ThreadMessage message, @Nullable Offence offence) {
        messages.append(id, message);
        if (offence != null) {
            client.sql("UPDATE exchange_file SET offence = :offence WHERE id = :id")
                    .param("offence", offence.code())
                    .param("id", id.value())
                    .update();
        }
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

    private static List<ExchangeFile> files(ResultSet rows) throws SQLException {
        Map<UUID, ExchangeFile> bare = new LinkedHashMap<>();
        Map<UUID, List<ThreadMessage>> threads = new HashMap<>();
        while (rows.next()) {
            UUID id = rows.getObject("id", UUID.class);
            if (!bare.containsKey(id)) {
                bare.put(id, file(rows));
            }
            if (rows.getObject("message_id") != null) {
                threads.computeIfAbsent(id, _ -> new ArrayList<>()).add(MessageRows.message(rows));
            }
        }
        return bare.values().stream()
                .map(file -> file.withThread(threads.getOrDefault(file.id().value(), List.of())))
                .toList();
    }

    private static ExchangeFile file(ResultSet row) throws SQLException {
        ExchangeFileId id = new ExchangeFileId(row.getObject("id", UUID.class));
        String offence = row.getString("offence");
        return new ExchangeFile(
                id,
                Side.of(row.getString("side")),
                row.getString("unit"),
                new Counterpart(row.getString("partner_office"), row.getString("partner_unit")),
                InstrumentRef.of(row.getString("instrument_id"), row.getInt("instrument_version")),
                offence == null ? null : Offence.of(offence),
                row.getObject("case_file_id", UUID.class),
                instant(row),
                List.of());
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("opened_at", OffsetDateTime.class).toInstant();
    }
}
