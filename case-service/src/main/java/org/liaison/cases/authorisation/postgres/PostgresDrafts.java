package org.liaison.cases.authorisation.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.authorisation.Author;
import org.liaison.cases.authorisation.Draft;
import org.liaison.cases.authorisation.Drafts;
import org.liaison.cases.authorisation.Submission;
import org.liaison.cases.casefile.PlaceInList;
import org.liaison.cases.content.Bytes;
import org.liaison.cases.draft.DraftForm;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.preview.Preview;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Drafts in one table; the version makes a lost update impossible.
@Repository
@Transactional
class PostgresDrafts implements Drafts {

    private static final String FORM = "draft.form";
    private static final String RETURNED = "draft.returned";
    private static final String CONTENT = "draft.content";
    private static final String PREVIEW = "draft.preview";

    private static final String STORE =
            """
            INSERT INTO draft AS known
                (id, exchange_file_id, version, unit, author_number, author_person, form,
                 returned_because, content, preview, submitted_at)
            VALUES (:id, :file, :version, :unit, :number, :person, :form, :because, :content,
                    :preview, :submittedAt)
            ON CONFLICT (exchange_file_id) DO UPDATE SET
                version = excluded.version, author_number = excluded.author_number,
                author_person = excluded.author_person, form = excluded.form,
                returned_because = excluded.returned_because, content = excluded.content,
                preview = excluded.preview, submitted_at = excluded.submitted_at
            WHERE known.id = excluded.id AND known.version = excluded.version - 1
            """;

    private final JdbcClient client;
    private final SealedJson sealed;

    PostgresDrafts(JdbcClient client, SealedJson sealed) {
        this.client = client;
        this.sealed = sealed;
    }

    @Override
    public Optional<Draft> ofFile(ExchangeFileId file) {
        return client.sql("SELECT * FROM draft WHERE exchange_file_id = :file")
                .param("file", file.value())
                .query((row, n) -> draft(row))
                .optional();
    }

    @Override
    public Optional<Draft> find(UUID id) {
        return client.sql("SELECT * FROM draft WHERE id = :id")
                .param("id", id)
                .query((row, n) -> draft(row))
                .optional();
    }

    @Override
    public List<Draft.AwaitingAuthorisation> waiting(
            String unit, @Nullable PlaceInList behind, int limit) {
        PlaceInList from = behind == null ? PlaceInList.earliest() : behind;
        return client.sql(
                        """
                        SELECT * FROM draft
                        WHERE unit = :unit AND submitted_at IS NOT NULL
                            AND (submitted_at, id) > (:at, :id)
                        ORDER BY submitted_at, id LIMIT :limit
                        """)
                .param("unit", unit)
                .param("at", from.at().atOffset(ZoneOffset.UTC))
                .param("id", from.id())
                .param("limit", limit)
                .query((row, n) -> (Draft.AwaitingAuthorisation) draft(row))
                .list();
    }

    @Override
    public boolean store(Draft draft) {
        JdbcClient.StatementSpec statement =
                client.sql(STORE)
                        .param("id", draft.id())
                        .param("file", draft.file().value())
                        .param("version", draft.version())
                        .param("unit", draft.unit())
                        .param("number", draft.author().officialNumber())
                        .param("person", draft.author().personNumber())
                        .param("form", sealed.seal(FORM, draft.form()));
        return switch (draft) {
            case Draft.Drafting drafting -> drafting(statement, drafting).update() == 1;
            case Draft.AwaitingAuthorisation waiting -> waiting(statement, waiting).update() == 1;
        };
    }

    private JdbcClient.StatementSpec drafting(
            JdbcClient.StatementSpec statement, Draft.Drafting drafting) {
        String because = drafting.returnedBecause();
        return statement
                .param("because", because == null ? null : bytes(because))
                .param("content", null)
                .param("preview", null)
                .param("submittedAt", null);
    }

    private JdbcClient.StatementSpec waiting(
            JdbcClient.StatementSpec statement, Draft.AwaitingAuthorisation waiting) {
        Submission submission = waiting.submission();
        return statement
                .param("because", null)
                .param("content", sealed.sealBytes(CONTENT, submission.content().copy()))
                .param("preview", sealed.seal(PREVIEW, submission.preview()))
                .param("submittedAt", submission.at().atOffset(ZoneOffset.UTC));
    }

    @Override
    public boolean remove(UUID id, int version) {
        return client.sql("DELETE FROM draft WHERE id = :id AND version = :version")
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private byte[] bytes(String because) {
        return sealed.sealBytes(RETURNED, because.getBytes(StandardCharsets.UTF_8));
    }

    private Draft draft(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        ExchangeFileId file = new ExchangeFileId(row.getObject("exchange_file_id", UUID.class));
        int version = row.getInt("version");
        Author author = new Author(row.getString("author_number"), row.getString("author_person"));
        String unit = row.getString("unit");
        DraftForm form = sealed.open(FORM, row.getBytes("form"), DraftForm.class);
        OffsetDateTime submitted = row.getObject("submitted_at", OffsetDateTime.class);
        return submitted == null
                ? new Draft.Drafting(id, file, version, author, unit, form, because(row))
                : new Draft.AwaitingAuthorisation(
                        id, file, version, author, unit, form, submission(row, submitted));
    }

    private @Nullable String because(ResultSet row) throws SQLException {
        byte[] because = row.getBytes("returned_because");
        return because == null
                ? null
                : new String(sealed.openBytes(RETURNED, because), StandardCharsets.UTF_8);
    }

    private Submission submission(ResultSet row, OffsetDateTime at) throws SQLException {
        return new Submission(
                Bytes.of(sealed.openBytes(CONTENT, row.getBytes("content"))),
                sealed.open(PREVIEW, row.getBytes("preview"), Preview.class),
                at.toInstant());
    }
}
