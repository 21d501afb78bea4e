package org.liaison.launcher.backend;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.backend.Archive;
import org.liaison.operator.backend.Jvm;
import org.liaison.operator.office.Installation;
import org.liaison.operator.process.Launch;

/// Keycloak's program, unpacked and built once for each build of the project. Every home links to
/// it and keeps its own realms, accounts and settings: nothing of a home is ever written here.
final class KeycloakProgram {

    static final String VERSION = "26.7.3";

    private static final int HEAP_MEGABYTES = 512;
    private static final List<String> BUILD =
            List.of("build", "--db=dev-file", "--health-enabled=false", "--metrics-enabled=false");

    /// What a home has of the program itself; the rest is its own.
    private static final String LINKED = "lib";

    private static final List<String> OWN_FOLDERS = List.of("conf", "providers", "data");

    private final Installation installation;

    KeycloakProgram(Installation installation) {
        this.installation = installation;
    }

    /// Unpacks and builds it unless that is done; whoever comes meanwhile waits.
    void make() throws IOException, InterruptedException {
        if (isMade()) {
            return;
        }
        Files.createDirectories(installation.keycloak());
        Path lock = installation.keycloak().resolve("lock");
        synchronized (KeycloakProgram.class) {
            try (FileChannel one =
                    FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                one.lock();
                if (!isMade()) {
                    build();
                }
            }
        }
    }

    /// Makes a folder look like a Keycloak of its own; a link that leads elsewhere is led here, and
    /// a program of the home's own, as homes had before, makes room.
    void linkInto(Path home) throws IOException {
        for (String own : OWN_FOLDERS) {
            Files.createDirectories(home.resolve(own));
        }
        try (var files = Files.list(program().resolve("conf"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(
                        file,
                        home.resolve("conf").resolve(file.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path link = home.resolve(LINKED);
        Path target = program().resolve(LINKED);
        if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(target)) {
            return;
        }
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            Archive.delete(link);
            Files.deleteIfExists(link);
        }
        Files.createSymbolicLink(link, target);
    }

    /// The command line of Keycloak in that folder.
    ///
    /// @param jvm how its command line begins
    static List<String> command(List<String> jvm, Path home, List<String> arguments) {
        List<String> command = new ArrayList<>(jvm);
        command.addAll(
                List.of(
                        "-XX:MaxMetaspaceSize=256m",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-Dkc.home.dir=" + home,
                        "-Djboss.server.config.dir=" + home.resolve("conf"),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "-Dquarkus-log-max-startup-records=10000",
                        "-Dpicocli.disable.closures=true",
                        "-cp",
                        home.resolve("lib/quarkus-run.jar").toString(),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    /// Made for this version with these options.
    private boolean isMade() throws IOException {
        return Files.exists(made()) && Files.readString(made()).equals(String.join(" ", BUILD));
    }

    private void build() throws IOException, InterruptedException {
        Archive.delete(program());
        Path archive = installation.parts().resolve("keycloak-quarkus-dist-" + VERSION + ".tar.gz");
        try (var packed = new GZIPInputStream(Files.newInputStream(archive))) {
            Archive.unpack(packed, 1, program());
        }
        Path log = installation.keycloak().resolve("build.log");
        List<String> command = command(Jvm.small(installation, HEAP_MEGABYTES), program(), BUILD);
        if (new Launch(command, Map.of(), log, installation.keycloak()).run() != 0) {
            throw new OperatorFailure("Keycloak could not be built; see " + log);
        }
        Files.writeString(made(), String.join(" ", BUILD));
    }

    private Path made() {
        return program().resolve("built");
    }

    private Path program() {
        return installation.keycloak().resolve(VERSION);
    }
}
