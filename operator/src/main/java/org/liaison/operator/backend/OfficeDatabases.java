package org.liaison.operator.backend;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.liaison.operator.office.OfficeFolder;
import org.liaison.operator.office.SecretFile;

/// Makes a service's database with two roles: the owner migrates, the application may only what the
/// migrations grant it. So nobody who takes over the service can change what is append-only.
public final class OfficeDatabases {

    public static final String SUPERUSER = "liaison_superuser";
    private static final Pattern NAME = Pattern.compile("[a-z]{2,30}");

    private final Connection connection;
    private final OfficeFolder folder;

    private OfficeDatabases(Connection connection, OfficeFolder folder) {
        this.connection = connection;
        this.folder = folder;
    }

    /// A superuser's connection to one of the server's databases.
    public interface Superuser {
        Connection connect(String database) throws SQLException;
    }

    /// Makes what is missing for every service that has a database.
    public static void makeAll(Superuser superuser, OfficeFolder folder) throws SQLException {
        try (Connection connection = superuser.connect("postgres")) {
            OfficeDatabases databases = new OfficeDatabases(connection, folder);
            databases.run("REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
            for (ServiceName service : ServiceName.values()) {
                String database = service.database();
                if (database != null) {
                    databases.make(service.module(), database);
                    try (Connection inside = superuser.connect(database)) {
                        handOver(inside, database);
                    }
                }
            }
        }
    }

    /// The file that holds the superuser's password.
    public static Path superuserPassword(OfficeFolder folder) {
        return folder.secrets("postgres").resolve("superuser");
    }

    /// The secret files of a service's two roles, made if missing.
    public static void passwords(String service, OfficeFolder folder) {
        ownerPassword(service, folder);
        appPassword(service, folder);
    }

    private static String ownerPassword(String service, OfficeFolder folder) {
        return SecretFile.readOrMake(folder.secretProperty(service, "spring.flyway.password"));
    }

    private static String appPassword(String service, OfficeFolder folder) {
        return SecretFile.readOrMake(folder.secretProperty(service, "spring.datasource.password"));
    }

    /// Sets both roles' passwords to those in the secret files and makes the database if missing.
    private void make(String service, String database) throws SQLException {
        if (!NAME.matcher(database).matches()) {
            throw new IllegalArgumentException(
                    "A database is named with 2 to 30 lower-case letters");
        }
        role(database + "_owner", ownerPassword(service, folder));
        role(database + "_app", appPassword(service, folder));
        if (!exists("SELECT 1 FROM pg_database WHERE datname = ?", database)) {
            run("CREATE DATABASE %1$s OWNER %1$s_owner".formatted(database));
        }
        run("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database));
        run("GRANT CONNECT ON DATABASE %1$s TO %1$s_app".formatted(database));
    }

    /// Gives the database's schema to its owner and lets the application role look into it.
    private static void handOver(Connection inside, String database) throws SQLException {
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
