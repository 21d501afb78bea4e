package org.liaison.launcher.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.launcher.backend.AuditTool;
import org.liaison.launcher.command.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Derives both logs again from the database and names what is wrong.
@Command(
        name = "fsck",
        mixinStandardHelpOptions = true,
        description = {
            "Derives both logs again from the database: rows, columns, tiles, checkpoints, against",
            "what was signed. Needs only PostgreSQL to run. One line for each finding: INVALID, a",
            "stable code, the log and the index (docs/disclosure-log.md). Exit code 2 if any."
        })
public final class FsckCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--office", required = true, description = "es or cn.")
    private @Nullable String office;

    @Option(
            names = "--signers",
            description = {
                "Who may declare a gap, as you were told yourself. Without it the office's own file",
                "counts, and a log with a gap is signers-unconfirmed."
            })
    private @Nullable Path signers;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = new Console(spec);
        return new AuditTool(
                        console.house().settings(), Console.office(Objects.requireNonNull(office)))
                .run(arguments(), console.progress()::line);
    }

    private List<String> arguments() {
        return signers == null
                ? List.of("fsck")
                : List.of("fsck", "--tool.signers=" + signers.toAbsolutePath());
    }
}
