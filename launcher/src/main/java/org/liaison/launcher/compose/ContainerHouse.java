package org.liaison.launcher.compose;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.liaison.launcher.backend.House;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.Progress;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.process.Patience;

/// Both offices in containers.
public final class ContainerHouse {

    private static final int ATTEMPTS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final LauncherSettings settings;
    private final Preparation preparation;
    private final Docker docker;
    private final Progress progress;

    public ContainerHouse(Map<String, String> environment, Progress progress) {
        this.settings = ContainerSettings.from(environment);
        this.preparation = new Preparation(settings, environment);
        this.docker =
                new Docker(
                        settings.installation().root(),
                        settings.state().path().resolve("docker.log"));
        this.progress = progress;
    }

    /// The house as stories know it: its parts are started and stopped by Docker.
    public House house() {
        return new House(settings, Office.ALL, List.of());
    }

    public void prepare() throws IOException, InterruptedException {
        preparation.run();
        progress.line("Variables for compose: " + ContainerSettings.variables(settings));
    }

    /// Starts what does not run; returns when every container is healthy.
    public void up() throws IOException, InterruptedException {
        long began = System.nanoTime();
        docker.mustAnswer();
        prepare();
        progress.line("Starting the containers of es and cn (log: " + docker.log() + ")");
        start();
        awaitHealth();
        progress.line(
                "All containers are healthy after %.0f s"
                        .formatted((System.nanoTime() - began) / 1e9));
        for (Office office : Office.ALL) {
            progress.line(
                    "Office %s: http://127.0.0.1:%d/"
                            .formatted(office.code(), settings.ports().gateway(office)));
        }
        progress.line("Logins (invented people): " + settings.state().logins());
    }

    /// Stops and removes the containers; volumes stay.
    public void down() throws IOException, InterruptedException {
        if (docker.run(compose("down", "--timeout", "60")) != 0) {
            throw new OperatorFailure("Compose did not stop everything; see " + docker.log());
        }
        progress.line("No container of Liaison runs any more; the volumes are kept");
    }

    /// Compose 1 takes a container that was stopped for an unhealthy one and gives up; asked again,
    /// it sees that it starts.
    private void start() throws IOException, InterruptedException {
        for (int attempt = 1; docker.run(compose("up", "-d")) != 0; attempt++) {
            if (attempt == ATTEMPTS || containers().stream().anyMatch(Container::hasFailed)) {
                throw new OperatorFailure("Compose did not start everything; see " + docker.log());
            }
        }
    }

    private void awaitHealth() throws IOException, InterruptedException {
        List<Container> last = new ArrayList<>();
        boolean healthy = Patience.until(PATIENCE, () -> look(last));
        for (Container container : last) {
            if (!healthy && !container.isFine()) {
                progress.line("  " + container);
            }
        }
        if (!healthy) {
            throw new OperatorFailure("Not every container became healthy; see docker logs");
        }
    }

    /// @return whether waiting is over
    private boolean look(List<Container> last) {
        try {
            List<Container> now = containers();
            last.clear();
            last.addAll(now);
            for (Container container : now) {
                if (container.hasFailed()) {
                    throw new OperatorFailure(
                            "%s failed (%s); see docker logs %s"
                                    .formatted(
                                            container.service(),
                                            container.status(),
                                            container.name()));
                }
            }
            return !now.isEmpty() && now.stream().allMatch(Container::isFine);
        } catch (IOException unreadable) {
            throw new OperatorFailure("Docker could not be asked", unreadable);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new OperatorFailure("Interrupted", stop);
        }
    }

    private List<Container> containers() throws IOException, InterruptedException {
        return docker
                .lines(
                        List.of(
                                "docker",
                                "ps",
                                "-a",
                                "--filter",
                                "label=com.docker.compose.project=" + preparation.project(),
                                "--format",
                                Container.FORMAT))
                .stream()
                .map(Container::parse)
                .sorted(Comparator.comparing(Container::service))
                .toList();
    }

    private List<String> compose(String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(docker.compose());
        line.addAll(
                List.of(
                        "--project-name",
                        preparation.project(),
                        "--env-file",
                        ContainerSettings.variables(settings).toString(),
                        "-f",
                        "docker-compose.yml",
                        "-f",
                        "containers/story.yml"));
        line.addAll(List.of(command));
        return line;
    }
}
