package org.liaison.launcher.compose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.process.Launch;

/// Docker's commands, as a person would type them; what they print goes to one log.
final class Docker {

    private static final List<String> PLUGIN = List.of("docker", "compose");
    private static final List<String> STANDALONE = List.of("docker-compose");

    private final Path folder;
    private final Path log;

    Docker(Path folder, Path log) {
        this.folder = folder;
        this.log = log;
    }

    Path log() {
        return log;
    }

    /// Compose of the second generation if it is there, else of the first.
    List<String> compose() throws IOException, InterruptedException {
        for (List<String> candidate : List.of(PLUGIN, STANDALONE)) {
            List<String> asked = new ArrayList<>(candidate);
            asked.add("version");
            if (run(asked) == 0) {
                return candidate;
            }
        }
        throw new OperatorFailure("Docker Compose is needed: `docker compose` or `docker-compose`");
    }

    void mustAnswer() throws IOException, InterruptedException {
        if (run(List.of("docker", "info")) != 0) {
            throw new OperatorFailure("No Docker answers; start it (dockerd). See " + log);
        }
    }

    /// The exit code of a command; its output is in the log.
    int run(List<String> command) throws IOException, InterruptedException {
        try {
            return new Launch(command, Map.of(), log, folder).run();
        } catch (IOException notThere) {
            if (String.valueOf(notThere.getMessage()).contains("Cannot run program")) {
                return 127;
            }
            throw notThere;
        }
    }

    /// What a command printed.
    List<String> lines(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("liaison-docker-", ".txt");
        try {
            if (new Launch(command, Map.of(), output, folder).run() != 0) {
                throw new OperatorFailure("This failed: " + String.join(" ", command));
            }
            return Files.readAllLines(output, StandardCharsets.UTF_8);
        } finally {
            Files.delete(output);
        }
    }
}
