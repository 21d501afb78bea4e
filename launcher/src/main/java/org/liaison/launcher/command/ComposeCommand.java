package org.liaison.launcher.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.launcher.backend.Founding;
import org.liaison.launcher.compose.ContainerHouse;
import org.liaison.operator.Progress;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The offices in containers; see docker-compose.yml.
@Command(
        name = "compose",
        mixinStandardHelpOptions = true,
        description = "The same offices in containers.")
public final class ComposeCommand {

    @Spec private @Nullable CommandSpec spec;

    @Command(
            description =
                    "Makes keys, certificates, passwords and realms at the first call, and the"
                            + " variables that compose reads.")
    int prepare() throws Exception {
        house().prepare();
        return 0;
    }

    @Command(description = "Starts the containers and waits until all are healthy.")
    int up() throws Exception {
        house().up();
        return 0;
    }

    @Command(description = "Stops and removes the containers; volumes are kept.")
    int down() throws Exception {
        house().down();
        return 0;
    }

    @Command(
            hidden = true,
            description = "Inside a container: makes an office's databases, topics and rights.")
    int found(
            @Option(names = "--office", required = true) String code,
            @Option(names = "--postgres", required = true) String postgres,
            @Option(names = "--kafka", required = true) String kafka)
            throws InterruptedException {
        Office office = Console.office(code);
        LauncherSettings settings = LauncherSettings.from(System.getenv());
        new Founding(office, settings.state().office(office), postgres, kafka).run();
        progress().line("Office " + code + " has its databases, its channels and its rights");
        return 0;
    }

    private ContainerHouse house() {
        return new ContainerHouse(System.getenv(), progress());
    }

    private Progress progress() {
        return new Progress(Objects.requireNonNull(spec).commandLine().getOut());
    }
}
