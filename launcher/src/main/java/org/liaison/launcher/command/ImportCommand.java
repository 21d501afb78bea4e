package org.liaison.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.launcher.visitor.Cast;
import org.liaison.launcher.visitor.Reply;
import org.liaison.operator.OperatorFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Imports a case file into an office, as an officer would.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Imports a case (HTCDS columns, CSV) into an office.")
public final class ImportCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Parameters(description = "The CSV file.")
    private @Nullable Path file;

    @Option(names = "--office", required = true, description = "es or cn.")
    private @Nullable String office;

    @Override
    public Integer call() throws IOException {
        Console console = new Console(spec);
        Path csv = Objects.requireNonNull(file);
        if (!Files.isReadable(csv)) {
            throw new OperatorFailure("Cannot read " + csv);
        }
        Reply reply =
                new Cast(console.house().settings())
                        .the(Console.office(Objects.requireNonNull(office)), "officer1")
                        .exchange(
                                "POST",
                                "/api/case-files/imports",
                                "text/csv",
                                Files.readString(csv),
                                "Liaison-Justification",
                                "import from the command line");
        console.progress().line(reply.body());
        return reply.status() == 201 ? 0 : 1;
    }
}
