package org.liaison.operator.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.operator.office.Installation;
import org.liaison.operator.office.OfficeFolder;
import org.liaison.operator.office.SecretFile;

/// What an office relies on in its PostgreSQL, whichever server it is: databases and roles as the
/// launcher makes them, migrations of the services as they are, rights as the migrations grant
/// them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PostgresContract {

    private static final String NOT_ALLOWED = "42501";
    static final String WRONG_PASSWORD = "28P01";

    private OfficeFolder folder = new OfficeFolder(Path.of("/"));
    private Server server = new Server("", "", "");

    /// The server under test.
    ///
    /// @param address `host:port`
    record Server(String address, String superuser, String password) {}

    /// Starts the server; it need not answer yet.
    abstract Server start();

    abstract void stop();

    @BeforeAll
    void makeAnOffice(@TempDir Path state) throws SQLException {
        folder = new OfficeFolder(state.resolve("es"));
        server = start();
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> superuser("postgres").isValid(1));
        OfficeDatabases.makeAll(this::superuser, folder);
        services().forEach(service -> flyway(service).load().migrate());
    }

    @AfterAll
    void stopTheServer() {
        stop();
    }

    @Test
    void isTheVersionThatOfficesRun() throws SQLException {
        assertThat(textOf(superuser("postgres"), "SHOW server_version")).startsWith("18.");
    }

    @Test
    void makesAnOfficeTwiceWithoutAChange() throws SQLException {
        // when
        OfficeDatabases.makeAll(this::superuser, folder);

        // then
        assertThat(services())
                .allSatisfy(service ->
                        assertThat(flyway(service).load().migrate().migrationsExecuted).isZero());
    }

    @Test
    void letsTheApplicationReadTheLedger() throws SQLException {
        assertThat(textOf(app(ServiceName.AUDIT), "SELECT count(*) FROM disclosure_entry"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE disclosure_entry SET leaf_index = 1",
                "DELETE FROM disclosure_entry",
                "TRUNCATE disclosure_entry",
                "DROP TABLE disclosure_entry",
                "ALTER TABLE disclosure_entry DISABLE TRIGGER ALL",
                "CREATE TABLE mine (id int)",
                "SET ROLE audit_owner"
            })
    void refusesTheApplicationToChangeWhatWasDisclosed(String statement) throws SQLException {
        assertThat(refusal(app(ServiceName.AUDIT), statement)).isEqualTo(NOT_ALLOWED);
    }

    /// Both roles of every service, at every database of the server.
    @Test
    void letsEveryRoleIntoItsOwnDatabaseAlone() throws SQLException {
        for (ServiceName service : services()) {
            String own = database(service);
            Map<String, String> roles =
                    Map.of(
                            own + "_app", password(service),
                            own + "_owner", ownerPassword(service));
            for (Map.Entry<String, String> role : roles.entrySet()) {
                for (String database :
                        List.of("cases", "exchange", "audit", "postgres", "template1")) {
                    assertThat(entry(database, role.getKey(), role.getValue()))
                            .as(role.getKey() + " at " + database)
                            .isEqualTo(database.equals(own) ? "entered" : NOT_ALLOWED);
                }
            }
        }
    }

    @Test
    void keepsNoPasswordThatCouldBeUsedElsewhere() throws SQLException {
        assertThat(
                        textOf(
                                superuser("postgres"),
                                "SELECT count(*) FROM pg_authid WHERE rolcanlogin"
                                        + " AND rolpassword NOT LIKE 'SCRAM-SHA-256$%'"))
                .isEqualTo("0");
    }

    @Test
    void givesNoRoleMoreThanItsDatabase() throws SQLException {
        assertThat(
                        textOf(
                                superuser("postgres"),
                                """
                                SELECT count(*) FROM pg_roles
                                 WHERE (rolname ~ '_(app|owner)$')
                                   AND (rolsuper OR rolcreatedb OR rolcreaterole OR rolbypassrls
                                        OR rolreplication
                                        OR EXISTS (SELECT 1 FROM pg_auth_members
                                                    WHERE member = pg_roles.oid))
                                """))
                .isEqualTo("0");
    }

    String entry(String database, String role, String password) throws SQLException {
        try (Connection connection = connect(database, role, password)) {
            return connection.isValid(1) ? "entered" : "no answer";
        } catch (SQLException refused) {
            return String.valueOf(refused.getSQLState());
        }
    }

    /// With the plain C locale, letters that are not ASCII are none, and Chinese names have nothing
    /// to be found by.
    @Test
    void findsNamesOfEveryScript() throws SQLException {
        // given
        try (Connection cases = superuser("cases");
                Statement statement = cases.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");

            // when
            String trigrams = textOf(cases, "SELECT array_length(show_trgm('王小明'), 1)");

            // then
            assertThat(trigrams).isEqualTo("4");
        }
    }

    private String refusal(Connection connection, String statement) throws SQLException {
        try (connection;
                Statement tried = connection.createStatement()) {
            SQLException refused =
                    catchThrowableOfType(SQLException.class, () -> tried.execute(statement));
            return refused == null ? "nothing was refused" : refused.getSQLState();
        }
    }

    private static String textOf(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return Objects.requireNonNull(rows.getString(1));
        }
    }

    private static List<ServiceName> services() {
        return Arrays.stream(ServiceName.values())
                .filter(service -> service.database() != null)
                .toList();
    }

    private FluentConfiguration flyway(ServiceName service) {
        String database = database(service);
        Path migrations =
                Installation.find()
                        .root()
                        .resolve(service.module())
                        .resolve("src/main/resources/db")
                        .resolve(database);
        return Flyway.configure()
                .dataSource(url(database), database + "_owner", ownerPassword(service))
                .placeholders(Map.of("app", database + "_app"))
                .locations("filesystem:" + migrations);
    }

    private static String database(ServiceName service) {
        return Objects.requireNonNull(service.database());
    }

    private Connection app(ServiceName service) throws SQLException {
        String database = database(service);
        return connect(database, database + "_app", password(service));
    }

    String ownerPassword(ServiceName service) {
        return SecretFile.readOrMake(
                folder.secretProperty(service.module(), "spring.flyway.password"));
    }

    private String password(ServiceName service) {
        return SecretFile.readOrMake(
                folder.secretProperty(service.module(), "spring.datasource.password"));
    }

    private Connection superuser(String database) throws SQLException {
        return connect(database, server.superuser(), server.password());
    }

    private Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(url(database), user, password);
    }

    private String url(String database) {
        return "jdbc:postgresql://" + server.address() + "/" + database;
    }
}
