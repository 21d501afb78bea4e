package org.liaison.cases.inbox.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.liaison.cases.CasesDatabase;
import org.liaison.cases.inbox.InboxFixture;
import org.liaison.cases.inbox.InboxRows;
import org.liaison.cases.inbox.InboxRowsContract;
import org.liaison.kit.keys.OfficeKeys;
import org.liaison.kit.seal.OfficeSeal;
import org.springframework.jdbc.core.JdbcTemplate;

/// The inbox in PostgreSQL, reached as the service reaches it: by the application role.
class PostgresInboxRowsIT extends InboxRowsContract {

    private final JdbcTemplate app = new JdbcTemplate(migrated());

    private final InboxRows rows = new PostgresInboxRows(app, seal());

    @Override
    protected InboxRows rows() {
        return rows;
    }

    @Test
    void keepsNoContentInClear() {
        // when
        rows.add(List.of(InboxFixture.arrived(1, "canary-in-the-inbox")), InboxFixture.NOW);
        // then
        byte[] stored = app.queryForObject("SELECT content FROM inbox", byte[].class);
        assertThat(stored).isNotNull();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain("canary-in-the-inbox");
    }

    @Test
    void letsNobodyEraseWhatNobodyDecided() {
        // given
        rows.add(List.of(InboxFixture.arrived(1, "text")), InboxFixture.NOW);
        UUID id = InboxFixture.arrived(1, "text").messageId();
        // when
        app.query("SELECT erase_late_answer(?)", row -> {}, id);
        // then
        assertThat(rows.find(id).orElseThrow().content().copy()).isNotEmpty();
        assertThatThrownBy(() -> app.update("UPDATE inbox SET content = ''"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> app.update("DELETE FROM late_answer"))
                .hasStackTraceContaining("permission denied");
    }

    private static OfficeSeal seal() {
        try {
            Path secrets = Files.createTempDirectory("inbox-keys");
            OfficeKeys.generate(secrets, "es");
            return OfficeSeal.from(secrets.resolve("case-service").resolve("office-key.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource migrated() {
        return CasesDatabase.migrated().asApp();
    }
}
