package org.liaison.cases.authorisation.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liaison.cases.authorisation.Author;
import org.liaison.cases.authorisation.Authors;
import org.liaison.cases.authorisation.Candidate;
import org.liaison.cases.authorisation.Draft.AwaitingAuthorisation;
import org.liaison.cases.authorisation.HeldSubmissions;
import org.liaison.cases.authorisation.Submission;
import org.liaison.cases.content.Bytes;
import org.liaison.cases.draft.DraftForm;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.preview.Preview;
import org.liaison.kit.security.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The table `held_submission`. Triggers of the owner empty it when a message is out or refused for
/// what it is, and when the use of its case stops.
@Repository
@Transactional
class PostgresHeldSubmissions implements HeldSubmissions {

    private static final String AUTHORS = "held_submission.authors";
    private static final String FORM = "held_submission.form";
    private static final String CONTENT = "held_submission.content";
    private static final String PREVIEW = "held_submission.preview";
    private static final String FAILED =
            """
            SELECT h.* FROM held_submission h JOIN exchange_message m USING (message_id)
            WHERE h.unit = :unit AND m.refused_rule = 'guard-failed'
            """;

    private final JdbcClient client;
    private final SealedJson sealed;

    PostgresHeldSubmissions(JdbcClient client, SealedJson sealed) {
        this.client = client;
        this.sealed = sealed;
    }

    @Override
    public void hold(UUID messageId, Candidate candidate) {
        AwaitingAuthorisation waiting = candidate.waiting();
        client.sql(
                        """
                        INSERT INTO held_submission
                            (message_id, draft_id, draft_version, exchange_file_id, unit, attempt,
                             authors, form, content, preview, submitted_at)
                        VALUES (:message, :draft, :version, :file, :unit, :attempt,
                                :authors, :form, :content, :preview, :at)
                        """)
                .param("message", messageId)
                .param("draft", waiting.id())
                .param("version", waiting.version())
                .param("file", waiting.file().value())
                .param("unit", waiting.unit())
                .param("attempt", candidate.attempt())
                .param(
                        "authors",
                        sealed.seal(AUTHORS, candidate.authors().endingWith(waiting.author())))
                .param("form", sealed.seal(FORM, waiting.form()))
                .param("content", sealed.sealBytes(CONTENT, waiting.submission().content().copy()))
                .param("preview", sealed.seal(PREVIEW, waiting.submission().preview()))
                .param("at", waiting.submission().at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Failed> failed(Caller caller) {
        return client.sql(FAILED + " ORDER BY h.submitted_at LIMIT 200")
                .param("unit", caller.unit())
                .query((row, n) ->
                        new Failed(
                                row.getObject("message_id", UUID.class),
                                row.getObject("exchange_file_id", UUID.class),
                                row.getInt("attempt")))
                .list();
    }

    @Override
    public Optional<Candidate> failed(UUID messageId, Caller caller) {
        return client.sql(FAILED + " AND h.message_id = :message")
                .param("unit", caller.unit())
                .param("message", messageId)
                .query((row, n) -> candidate(row))
                .optional();
    }

    @Override
    public boolean letGo(UUID messageId) {
        return client.sql("DELETE FROM held_submission WHERE message_id = :message")
                        .param("message", messageId)
                        .update()
                == 1;
    }

    /// The drafter stands last.
    private Candidate candidate(ResultSet row) throws SQLException {
        Authors authors = sealed.open(AUTHORS, row.getBytes("authors"), Authors.class);
        Author drafter = authors.all().getLast();
        Submission submission =
                new Submission(
                        Bytes.of(sealed.openBytes(CONTENT, row.getBytes("content"))),
                        sealed.open(PREVIEW, row.getBytes("preview"), Preview.class),
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant());
        return new Candidate(
                new AwaitingAuthorisation(
                        row.getObject("draft_id", UUID.class),
                        new ExchangeFileId(row.getObject("exchange_file_id", UUID.class)),
                        row.getInt("draft_version"),
                        drafter,
                        row.getString("unit"),
                        sealed.open(FORM, row.getBytes("form"), DraftForm.class),
                        submission),
                authors,
                row.getInt("attempt"));
    }
}
