package org.liaison.operator.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

/// Holds what a partner exported against the own disclosure log.
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description = {
            "Compares the own disclosure log with an export of the partner's, message by message:",
            "VALID, or INVALID missing-here, missing-there, digest-differs. Exit code 2 if any."
        })
public final class ReconcileCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--office", required = true, description = "es or cn.")
    private @Nullable String office;

    @Option(names = "--with", required = true, description = "The partner's export.")
    private @Nullable Path with;

    @Option(names = "--trust", description = "The trust policy for it; without one: INVALID.")
    private @Nullable Path trust;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Terminal terminal = new Terminal(spec);
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "reconcile",
                                "--tool.with="
                                        + InputFile.readable(
                                                        "a partner's export",
                                                        Objects.requireNonNull(with))
                                                .toAbsolutePath()));
        if (trust != null) {
            arguments.add(
                    "--tool.trust=" + InputFile.readable("a trust policy", trust).toAbsolutePath());
        }
        return new AuditTool(terminal.settings(), Terminal.office(Objects.requireNonNull(office)))
                .run(arguments, terminal.progress()::line);
    }
}
