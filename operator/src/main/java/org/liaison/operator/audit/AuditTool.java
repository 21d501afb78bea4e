package org.liaison.operator.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.backend.Jvm;
import org.liaison.operator.backend.PartId;
import org.liaison.operator.backend.PostgresBackend;
import org.liaison.operator.backend.ServiceName;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.OfficeFolder;
import org.liaison.operator.process.Launch;
import org.liaison.operator.process.MarkedProcess;
import org.liaison.operator.process.ProcessMark;

/// A tool of audit-service's jar, run beside the service or without it, with the service's own
/// office file. The jar is run as it is: unpacking a newer build would take away the one that runs.
public final class AuditTool {

    private static final int HEAP_MEGABYTES = 256;
    private static final String MODULE = "audit-service";

    /// How the tool calls the file that it does not know the place of.
    private static final String LOG = "the log of audit-tool";

    private final LauncherSettings settings;
    private final Office office;

    public AuditTool(LauncherSettings settings, Office office) {
        this.settings = settings;
        this.office = office;
    }

    /// Runs it to its end and hands on what it says.
    ///
    /// @param arguments its name and its options; no secrets
    /// @return its exit code
    public int run(List<String> arguments, Consumer<String> said)
            throws IOException, InterruptedException {
        settings.state().requireStarted();
        OfficeFolder folder = settings.state().office(office);
        Path configuration = folder.config(MODULE + ".yml");
        requireDatabase(configuration);
        List<String> command = Jvm.small(settings, HEAP_MEGABYTES);
        command.addAll(List.of("-jar", settings.installation().serviceJar(MODULE).toString()));
        command.addAll(new ArrayList<>(arguments));
        command.add("--spring.config.additional-location=" + configuration.toUri());
        return new Launch(command, Map.of(), folder.log("audit-tool"), folder.path())
                .run(line -> said.accept(line.replace(LOG, folder.log("audit-tool").toString())));
    }

    /// Fails while the service appends itself; makes its database if there is none any more.
    public static void requireStopped(LauncherSettings settings, Office office) throws IOException {
        settings.state().requireStarted();
        for (int replica : settings.profile().replicas()) {
            String name = ServiceName.AUDIT.part(replica);
            Optional<ProcessMark> running =
                    new MarkedProcess(settings.state().office(office).mark(name)).running();
            if (running.isPresent()) {
                throw new OperatorFailure(
                        "%s runs: stop process %d first"
                                .formatted(PartId.of(office, name), running.get().pid()));
            }
        }
        PostgresBackend postgres = new PostgresBackend(settings, office);
        if (postgres.isReady()) {
            postgres.whenReady();
        }
    }

    private void requireDatabase(Path configuration) {
        PostgresBackend postgres = new PostgresBackend(settings, office);
        if (Files.notExists(configuration) || !postgres.isReady()) {
            throw new OperatorFailure(
                    postgres.id() + " does not run: ./liaison up starts what does not run");
        }
    }
}
