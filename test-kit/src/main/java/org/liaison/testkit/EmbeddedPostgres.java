package org.liaison.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// A real PostgreSQL 18: one server in a test JVM, started at the first call and stopped with the
/// JVM, and a new database at each call.
///
/// The locale is C.UTF-8 and never the machine's: with plain C, pg_trgm drops every letter that is
/// not ASCII, and Chinese names with them. Passwords are not checked.
public final class EmbeddedPostgres {

    private static final String SUPERUSER = "postgres";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private EmbeddedPostgres() {}

    /// One database, and how to reach it as its owner, its application role or the superuser.
    ///
    /// @param owner the role that owns the schema and runs the migrations
    /// @param app the role a service works with: it owns nothing and has only what is granted
    public record Database(int port, String name, String owner, String app) {

        /// The address for a JDBC driver, without user or password.
        public String jdbcUrl() {
            return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
        }

        /// Connections as the owner.
        public DataSource asOwner() {
            return as(owner);
        }

        /// Connections as the application role.
        public DataSource asApp() {
            return as(app);
        }

        /// Connections as the superuser, for what a test must set up or look at.
        public DataSource asSuperuser() {
            return as(SUPERUSER);
        }

        private DataSource as(String role) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(jdbcUrl());
            source.setUser(role);
            source.setPassword(role);
            return source;
        }
    }

    /// An empty database of its own for the caller. For `cases` its owner is `cases_owner` and its
    /// application role `cases_app`, as in an office; roles are shared by the databases of a JVM.
    ///
    /// @param service lower-case letters: `cases`, `exchange`, `audit`
    public static Database freshDatabase(String service) {
        return create(service, "");
    }

    /// A database that others are cloned from: copying its files costs a tenth of migrating anew.
    ///
    /// @param migration fills it, once, when the first clone is asked for, and leaves no connection
    public static Template template(String service, Consumer<Database> migration) {
        return new Template(service, migration);
    }

    /// A database that was filled once and is cloned for each caller.
    public static final class Template {

        private final String service;
        private final Consumer<Database> migration;
        private @Nullable Database filled;

        private Template(String service, Consumer<Database> migration) {
            this.service = service;
            this.migration = migration;
        }

        /// A database of its own for the caller, as the migration left it.
        public synchronized Database cloned() {
            Database template = filled;
            if (template == null) {
                template = freshDatabase(service);
                migration.accept(template);
                filled = template;
            }
            return create(service, " TEMPLATE " + template.name());
        }
    }

    private static Database create(String service, String template) {
        if (!service.matches("[a-z]{1,20}")) {
            throw new IllegalArgumentException(
                    "a database is named with 1 to 20 lower-case letters, not '" + service + "'");
        }
        String owner = service + "_owner";
        String app = service + "_app";
        String name = service + "_" + COUNTER.incrementAndGet();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            createRole(statement, owner);
            createRole(statement, app);
            statement.execute("CREATE DATABASE " + name + " OWNER " + owner + template);
        } catch (SQLException e) {
            throw new IllegalStateException("no fresh database " + name, e);
        }
        return new Database(Server.RUNNING.getPort(), name, owner, app);
    }

    private static void createRole(Statement statement, String role) throws SQLException {
        statement.execute(
                """
                DO $$ BEGIN
                    CREATE ROLE %1$s LOGIN PASSWORD '%1$s';
                EXCEPTION WHEN duplicate_object THEN NULL;
                END $$\
                """
                        .formatted(role));
    }

    /// Started when the first database is asked for (the holder idiom), stopped by zonky's own
    /// hook.
    private static final class Server {

        static final io.zonky.test.db.postgres.embedded.EmbeddedPostgres RUNNING = start();

        private static io.zonky.test.db.postgres.embedded.EmbeddedPostgres start() {
            try {
                return io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setLocaleConfig("encoding", "UTF8")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .setOutputRedirector(Redirect.DISCARD)
                        .setErrorRedirector(Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("the embedded PostgreSQL does not start", e);
            }
        }
    }
}
