package org.liaison.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.liaison.testkit.EmbeddedPostgres.Database;

class EmbeddedPostgresTest {

    @Test
    void isPostgres18() throws SQLException {
        Database database = EmbeddedPostgres.freshDatabase("cases");

        String version = ask(database.asApp(), "SHOW server_version");

        assertThat(version).startsWith("18.");
    }

    @Test
    void givesEachCallerAnEmptyDatabase() throws SQLException {
        // given
        Database first = EmbeddedPostgres.freshDatabase("cases");
        run(first.asOwner(), "CREATE TABLE once (id int)");

        // when
        Database second = EmbeddedPostgres.freshDatabase("cases");

        // then
        assertThat(ask(second.asOwner(), "SELECT to_regclass('once')")).isEqualTo("null");
    }

    @Test
    void clonesWhatWasMigratedOnceWithItsRightsAndKeepsTheClonesApart() throws SQLException {
        // given
        List<String> migrated = new ArrayList<>();
        EmbeddedPostgres.Template template =
                EmbeddedPostgres.template(
                        "audit",
                        database -> {
                            migrated.add(database.name());
                            run(database.asOwner(), "CREATE TABLE ledger (id int)");
                            run(database.asOwner(), "GRANT SELECT ON ledger TO audit_app");
                        });

        // when
        Database first = template.cloned();
        run(first.asOwner(), "INSERT INTO ledger VALUES (1)");
        Database second = template.cloned();

        // then
        assertThat(migrated).hasSize(1).doesNotContain(first.name(), second.name());
        assertThat(ask(second.asApp(), "SELECT count(*) FROM ledger")).isEqualTo("0");
        assertThatThrownBy(() -> run(second.asApp(), "INSERT INTO ledger VALUES (1)"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void letsTheApplicationRoleDoOnlyWhatIsGranted() throws SQLException {
        // given
        Database database = EmbeddedPostgres.freshDatabase("audit");
        run(database.asOwner(), "CREATE TABLE ledger (id int)");

        // when, then
        assertThatThrownBy(() -> run(database.asApp(), "INSERT INTO ledger VALUES (1)"))
                .hasCauseInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void seesTrigramsInChineseNames() throws SQLException {
        // given
        Database database = EmbeddedPostgres.freshDatabase("cases");
        run(database.asSuperuser(), "CREATE EXTENSION pg_trgm");

        // when
        String trigrams = ask(database.asOwner(), "SELECT array_length(show_trgm('欧阳明'), 1)");

        // then
        assertThat(trigrams).isEqualTo("4");
    }

    private static void run(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static String ask(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return String.valueOf(result.getString(1));
        }
    }
}
