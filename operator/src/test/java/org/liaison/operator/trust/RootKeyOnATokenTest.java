package org.liaison.operator.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.operator.process.Launch;

/// With SoftHSM, whose tokens are in a folder of the build: SOFTHSM2_CONF is set by the pom,
/// because the library reads the environment of the process.
class RootKeyOnATokenTest implements RootKeyContract {

    private static final System.Logger LOG = System.getLogger(RootKeyOnATokenTest.class.getName());

    private static final String UTILITY = "/usr/bin/softhsm2-util";
    private static final String PIN = "4711";
    private static final List<String> SO_PIN = List.of("--so-pin", "47114711");
    private static final int TESTS = 3;
    private static final Deque<Path> TOKENS = new ArrayDeque<>();

    @TempDir private static Path home = Path.of("");

    private Path folder = home;

    @BeforeAll
    static void findsSoftHsm() throws IOException, InterruptedException {
        if (library().isEmpty() || !Files.isExecutable(Path.of(UTILITY))) {
            String missing = "no SoftHSM (package softhsm2), so no token was tried";
            if ("true".equals(System.getenv("LIAISON_CI"))) {
                fail(missing);
            }
            LOG.log(System.Logger.Level.WARNING, "SKIPPED: " + missing);
            Assumptions.abort(missing);
        }
        Path settings = Path.of(Objects.requireNonNull(System.getenv("SOFTHSM2_CONF")));
        Path kept = Files.createDirectories(settings.resolveSibling("softhsm-tokens"));
        Files.writeString(
                settings,
                """
                directories.tokendir = %s
                objectstore.backend = file
                log.level = ERROR
                """
                        .formatted(kept));
        for (int number = 0; number < TESTS; number++) {
            TOKENS.add(newToken(number));
        }
    }

    /// All of them first: the library looks for tokens once in a process.
    private static Path newToken(int number) throws IOException, InterruptedException {
        String label = "root-%d-%d".formatted(ProcessHandle.current().pid(), number);
        Path made = Files.createDirectories(home.resolve(label));
        Files.writeString(made.resolve("pin"), PIN);
        Path log = made.resolve("softhsm.log");
        List<String> command =
                List.of(UTILITY, "--init-token", "--free", "--label", label, "--pin", PIN);
        List<String> line = Stream.concat(command.stream(), SO_PIN.stream()).toList();
        Map<String, String> environment =
                Map.of("SOFTHSM2_CONF", Objects.requireNonNull(System.getenv("SOFTHSM2_CONF")));
        int done = new Launch(line, environment, log, made).run();
        assertThat(done).as(Files.readString(log)).isZero();
        Files.writeString(
                made.resolve("token.cfg"),
                """
                name = %s
                library = %s
                slot = %s
                """
                        .formatted(label, library().orElseThrow(), slot(Files.readString(log))));
        return made;
    }

    @BeforeEach
    void takesANewToken() {
        folder = Objects.requireNonNull(TOKENS.poll());
    }

    /// `softhsm2-util` tells the slot that it gave the token.
    private static String slot(String said) {
        return said.replaceAll("(?s).*reassigned to slot (\\d+).*", "$1").strip();
    }

    private static Optional<Path> library() {
        return Stream.of("/usr/lib/softhsm", "/usr/lib/x86_64-linux-gnu/softhsm")
                .map(folder -> Path.of(folder, "libsofthsm2.so"))
                .filter(Files::exists)
                .findFirst();
    }

    @Override
    public RootStore store() {
        return RootStore.in(folder);
    }
}
