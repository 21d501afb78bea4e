package org.liaison.cases.authorisation.postgres;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.liaison.cases.authorisation.Author;
import org.liaison.cases.authorisation.Authors;
import org.liaison.cases.authorisation.Draft;
import org.liaison.cases.authorisation.DraftAuthors;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Authors of drafts, append-only by grant.
@Repository
@Transactional
class PostgresDraftAuthors implements DraftAuthors {

    private final JdbcClient client;

    PostgresDraftAuthors(JdbcClient client) {
        this.client = client;
    }

    @Override
    public Authors of(ExchangeFileId file) {
        return new Authors(
                client.sql(
                                """
                                SELECT official_number, person_number FROM draft_author
                                WHERE exchange_file_id = :file AND id > coalesce(
                                    (SELECT max(done.id) FROM draft_author done
                                     JOIN authorisation USING (draft_id)
                                     WHERE done.exchange_file_id = :file), 0)
                                ORDER BY id
                                """)
                        .param("file", file.value())
                        .query((row, n) -> new Author(row.getString(1), row.getString(2)))
                        .list());
    }

    @Override
    public boolean areKnown(ExchangeFileId file) {
        return client.sql(
                                """
                                SELECT count(*) FROM draft
                                WHERE exchange_file_id = :file AND NOT authors_known
                                """)
                        .param("file", file.value())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    @Override
    public void add(Draft draft, Author author, Act act, Instant at) {
        client.sql(
                        """
                        INSERT INTO draft_author
                            (draft_id, exchange_file_id, official_number, person_number, act, at)
                        VALUES (:draft, :file, :number, :person, :act, :at)
                        """)
                .param("draft", draft.id())
                .param("file", draft.file().value())
                .param("number", author.officialNumber())
                .param("person", author.personNumber())
                .param("act", act.name().toLowerCase(Locale.ROOT))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
