package org.liaison.cases.casefile.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.CaseFile;
import org.liaison.cases.casefile.CaseFileId;
import org.liaison.cases.casefile.CaseFileReference;
import org.liaison.cases.casefile.CaseFiles;
import org.liaison.cases.casefile.CaseRefTaken;
import org.liaison.cases.casefile.Particulars;
import org.liaison.cases.casefile.ParticularsKind;
import org.liaison.cases.casefile.PersonKey;
import org.liaison.cases.casefile.PlaceInList;
import org.liaison.cases.transaction.Transactions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Case files in two tables: the case, and its rows with their fields as jsonb.
@Repository
class PostgresCaseFiles implements CaseFiles {

    private static final TypeReference<LinkedHashMap<String, String>> FIELDS =
            new TypeReference<>() {};

    private final JdbcClient client;
    private final JdbcTemplate batch;
    private final JsonMapper json;
    private final Transactions transactions;

    PostgresCaseFiles(
            JdbcClient client, JdbcTemplate batch, JsonMapper json, Transactions transactions) {
        this.client = client;
        this.batch = batch;
        this.json = json;
        this.transactions = transactions;
    }

    @Override
    public void add(List<CaseFile> caseFiles) {
        transactions.inOne(() -> {
            for (CaseFile caseFile : caseFiles) {
                insertCase(caseFile);
                insertRows(caseFile);
            }
            return caseFiles.size();
        });
    }

    private void insertCase(CaseFile caseFile) {
        try {
            client.sql(
                            """
                            INSERT INTO case_file (id, case_ref, unit, opened_at, row_count)
                            VALUES (:id, :caseRef, :unit, :openedAt, :rows)
                            """)
                    .param("id", caseFile.id().value())
                    .param("caseRef", caseFile.caseRef())
                    .param("unit", caseFile.unit())
                    .param("openedAt", caseFile.openedAt().atOffset(ZoneOffset.UTC))
                    .param("rows", caseFile.rows().size())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new CaseRefTaken();
        }
    }

    private void insertRows(CaseFile caseFile) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Particulars row : caseFile.rows()) {
            PersonKey key = caseFile.personKeys().get(row.ref());
            rows.add(
                    new @Nullable Object[] {
                        caseFile.id().value(),
                        rows.size(),
                        row.kind().code(),
                        row.ref(),
                        row.personRef(),
                        key == null ? null : key.value(),
                        json.writeValueAsString(row.fields())
                    });
        }
        batch.batchUpdate(
                """
                INSERT INTO case_particulars
                    (case_file_id, position, kind, ref, person_ref, person_key, fields)
                VALUES (?, ?, ?, ?, ?, ?, ?::jsonb)
                """,
                rows);
    }

    @Override
    public Optional<CaseFile> find(CaseFileId id, String unit) {
        return client.sql(
                        """
                        SELECT case_ref, opened_at FROM case_file
                        WHERE id = :id AND unit = :unit
                            AND NOT EXISTS (SELECT FROM erasure WHERE case_file_id = id)
                        """)
                .param("id", id.value())
                .param("unit", unit)
                .query((found, n) -> caseFile(id, unit, found))
                .optional();
    }

    private CaseFile caseFile(CaseFileId id, String unit, ResultSet found) throws SQLException {
        List<Particulars> rows = new ArrayList<>();
        Map<String, PersonKey> keys = new LinkedHashMap<>();
        client.sql(
                        """
                        SELECT kind, ref, person_ref, person_key, fields FROM case_particulars
                        WHERE case_file_id = :id ORDER BY position
                        """)
                .param("id", id.value())
                .query(row -> {
                    Particulars particulars = particulars(row);
                    rows.add(particulars);
                    UUID key = row.getObject("person_key", UUID.class);
                    if (key != null) {
                        keys.put(particulars.ref(), new PersonKey(key));
                    }
                });
        return new CaseFile(
                id, found.getString("case_ref"), unit, instant(found, "opened_at"), rows, keys);
    }

    private Particulars particulars(ResultSet row) throws SQLException {
        String code = row.getString("kind");
        ParticularsKind kind =
                ParticularsKind.of(code)
                        .orElseThrow(
                                () -> new IllegalStateException("unknown kind on file: " + code));
        return new Particulars(
                kind,
                row.getString("ref"),
                row.getString("person_ref"),
                json.readValue(row.getString("fields"), FIELDS));
    }

    @Override
    public List<CaseFileReference> references(
            String unit, @Nullable PlaceInList behind, int limit) {
        PlaceInList from = behind == null ? PlaceInList.latest() : behind;
        return client.sql(
                        """
                        SELECT id, case_ref, row_count, opened_at, changed_at FROM case_file
                        WHERE unit = :unit AND (changed_at, id) < (:at, :id)
                            AND NOT EXISTS (SELECT FROM erasure WHERE case_file_id = id)
                        ORDER BY changed_at DESC, id DESC LIMIT :limit
                        """)
                .param("unit", unit)
                .param("at", from.at().atOffset(ZoneOffset.UTC))
                .param("id", from.id())
                .param("limit", limit)
                .query((row, n) ->
                        new CaseFileReference(
                                new CaseFileId(row.getObject("id", UUID.class)),
                                row.getString("case_ref"),
                                row.getInt("row_count"),
                                instant(row, "opened_at"),
                                instant(row, "changed_at")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
