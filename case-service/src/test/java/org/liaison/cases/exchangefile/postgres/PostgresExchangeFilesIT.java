package org.liaison.cases.exchangefile.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.cases.exchangefile.ExchangeFilesContract;
import org.liaison.testkit.EmbeddedPostgres;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Threads in PostgreSQL, reached as the service reaches them: by the application role.
class PostgresExchangeFilesIT extends ExchangeFilesContract {

    private final DataSource app = migrated();
    private final ExchangeFiles files =
            new PostgresExchangeFiles(JdbcClient.create(app), new JdbcTemplate(app));

    @Override
    protected ExchangeFiles files() {
        return files;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE exchange_message SET digest = ''",
                "DELETE FROM exchange_message",
                "UPDATE exchange_file SET partner_office = 'it'",
                "UPDATE authorisation SET digest = ''",
                "DELETE FROM authorisation",
                "UPDATE finding_decision SET decided_by = ''",
                "UPDATE reference_assignment SET ref = ''",
                "UPDATE inbox SET unit = ''",
                "DELETE FROM inbox",
                "TRUNCATE inbox_alarm",
            })
    void refusesTheServiceWhatItWasNotGranted(String statement) {
        assertThatThrownBy(() -> new JdbcTemplate(app).execute(statement))
                .rootCause()
                .extracting("SQLState")
                .isEqualTo("42501");
    }

    private static DataSource migrated() {
        EmbeddedPostgres.Database database = EmbeddedPostgres.freshDatabase("cases");
        Flyway.configure()
                .dataSource(database.asOwner())
                .locations("classpath:db/cases")
                .placeholders(Map.of("app", database.app()))
                .load()
                .migrate();
        return database.asApp();
    }
}
