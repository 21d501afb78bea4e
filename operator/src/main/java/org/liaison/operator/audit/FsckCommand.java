package org.liaison.operator.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.operator.InputFile;
import org.liaison.operator.Terminal;
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
        Terminal terminal = new Terminal(spec);
        return new AuditTool(terminal.settings(), Terminal.office(Objects.requireNonNull(office)))
                .run(arguments(), terminal.progress()::line);
    }

    private List<String> arguments() {
        return signers == null
                ? List.of("fsck")
                : List.of(
                        "fsck",
                        "--tool.signers="
                                + InputFile.readable("a file of signers", signers)
                                        .toAbsolutePath());
    }
}
