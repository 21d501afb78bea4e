package org.liaison.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.launcher.visitor.Cast;
import org.liaison.launcher.visitor.Reply;
import org.liaison.operator.InputFile;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Imports a case file into an office, as an officer would. The bytes go as they are: what they
/// are, the office says.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Imports a case (HTCDS columns, CSV) into an office: says what is on file and what to look",
            "at in it, or, with exit code 1, what to mend. samples/README.md has the format."
        })
public final class ImportCommand implements Callable<Integer> {

    private static final long MOST_BYTES = 20L * 1024 * 1024;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The CSV file.")
    private @Nullable Path file;

    @Option(names = "--office", required = true, description = "es or cn.")
    private @Nullable String office;

    @Override
    public Integer call() throws IOException {
        Office into = Console.office(Objects.requireNonNull(office));
        Path csv = InputFile.readable("a CSV file", Objects.requireNonNull(file));
        if (Files.size(csv) > MOST_BYTES) {
            throw new OperatorFailure("%s has more than 20 MB: divide it by cases".formatted(csv));
        }
        Console console = new Console(spec);
        LauncherSettings settings = console.house().settings();
        settings.state().requireStarted();
        Reply reply =
                new Cast(settings)
                        .the(into, "officer1")
                        .exchange(
                                "POST",
                                "/api/case-files/imports",
                                "text/csv",
                                Files.readAllBytes(csv),
                                "Liaison-Justification",
                                "import from the command line");
        ImportReport.lines(reply).forEach(console.progress()::line);
        return ImportReport.isTaken(reply) ? 0 : 1;
    }
}
