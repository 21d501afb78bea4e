package org.liaison.launcher.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/// The database of an office's audit-service, as its application role or as its owner.
final class AuditTables implements AutoCloseable {

    private static final String SERVICE = "audit-service/config/";

    private final Connection connection;

    private AuditTables(Connection connection) {
        this.connection = connection;
    }

    static AuditTables asApp(BenchOffice office) throws SQLException {
        return new AuditTables(connect(office, "audit_app", "spring.datasource.password"));
    }

    static AuditTables asOwner(BenchOffice office) throws SQLException {
        return new AuditTables(connect(office, "audit_owner", "spring.flyway.password"));
    }

    /// How far a log is.
    ///
    /// @param integrated entries whose rows and tiles are committed
    /// @param signed size of the newest checkpoint
    record Reach(long integrated, long signed) {}

    Reach reach() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                select p.tree_size, coalesce((
                                    select c.size from log_checkpoint c
                                    where c.log = p.log order by c.size desc limit 1), 0)
                                from log_position p where p.log = 'disclosures'\
                                """)) {
            row.next();
            return new Reach(row.getLong(1), row.getLong(2));
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Connection connection() {
        return connection;
    }

    private static Connection connect(BenchOffice office, String user, String property)
            throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        try {
            login.setProperty(
                    "password",
                    Files.readString(
                                    office.secrets().resolve(SERVICE + property),
                                    StandardCharsets.UTF_8)
                            .strip());
        } catch (IOException e) {
            throw new UncheckedIOException("No database password for audit-service", e);
        }
        return DriverManager.getConnection(office.auditUrl(), login);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
