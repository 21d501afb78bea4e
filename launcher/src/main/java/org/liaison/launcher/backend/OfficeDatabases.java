package org.liaison.launcher.backend;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.liaison.launcher.office.OfficeFolder;
import org.liaison.launcher.office.SecretFile;

/// Makes a service's database with two roles: the owner migrates, the application may only what the
/// migrations grant it. So nobody who takes over the service can change what is append-only.
final class OfficeDatabases {

    private static final Pattern NAME = Pattern.compile("[a-z]{2,30}");

    private final Connection connection;
    private final OfficeFolder folder;

    OfficeDatabases(Connection connection, OfficeFolder folder) {
        this.connection = connection;
        this.folder = folder;
    }

    /// Sets both roles' passwords to those in the secret files and makes the database if missing.
    void make(String service, String database) throws SQLException {
        if (!NAME.matcher(database).matches()) {
            throw new IllegalArgumentException(
                    "A database is named with 2 to 30 lower-case letters");
        }
        role(
                database + "_owner",
                SecretFile.readOrMake(folder.secretProperty(service, "spring.flyway.password")));
        role(
                database + "_app",
                SecretFile.readOrMake(
                        folder.secretProperty(service, "spring.datasource.password")));
        if (!exists("SELECT 1 FROM pg_database WHERE datname = ?", database)) {
            run("CREATE DATABASE %1$s OWNER %1$s_owner".formatted(database));
        }
        run("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database));
        run("GRANT CONNECT ON DATABASE %1$s TO %1$s_app".formatted(database));
    }

    /// Gives the database's schema to its owner and lets the application role look into it.
    static void handOver(Connection inside, String database) throws SQLException {
        try (Statement statement = inside.createStatement()) {
            statement.execute("ALTER SCHEMA public OWNER TO %s_owner".formatted(database));
            statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
            statement.execute("GRANT USAGE ON SCHEMA public TO %s_app".formatted(database));
        }
    }

    private void role(String role, String password) throws SQLException {
        if (!exists("SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            run("CREATE ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE".formatted(role));
        }
        run("ALTER ROLE %s PASSWORD '%s'".formatted(role, password.replace("'", "''")));
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
