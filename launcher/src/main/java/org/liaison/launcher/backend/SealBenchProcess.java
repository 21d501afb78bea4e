package org.liaison.launcher.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.backend.Archive;
import org.liaison.operator.backend.Jvm;
import org.liaison.operator.backend.ServiceName;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.process.Launch;

/// The bench of sealing, in a JVM of its own with the classes of exchange-service and no Spring.
public final class SealBenchProcess {

    private static final String MAIN = "org.liaison.exchange.sealing.bench.SealBench";
    private static final int HEAP_MEGABYTES = 640;

    private SealBenchProcess() {}

    /// The figures as the bench wrote them (JSON).
    public static String run(LauncherSettings settings) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("liaison-seal-bench-");
        Path log = folder.resolve("log");
        Path figures = folder.resolve("figures.json");
        try {
            List<String> command = Jvm.small(settings, HEAP_MEGABYTES);
            command.addAll(
                    List.of(
                            "-XX:-TieredCompilation",
                            "-cp",
                            new UnpackedService(settings, ServiceName.EXCHANGE).jar().toString(),
                            MAIN,
                            folder.resolve("keys").toString(),
                            figures.toString()));
            if (new Launch(command, Map.of(), log, folder).run() != 0) {
                throw new OperatorFailure(
                        "The bench of sealing failed: " + Files.readString(log).strip());
            }
            return Files.readString(figures);
        } finally {
            Archive.delete(folder);
        }
    }
}
