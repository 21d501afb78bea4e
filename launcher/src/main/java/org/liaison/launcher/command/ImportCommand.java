package org.liaison.launcher.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.launcher.LauncherFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Imports a case file into an office, as an officer would.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Imports a case (HTCDS columns, CSV) into an office.")
public final class ImportCommand implements Callable<Integer> {

    @Parameters(description = "The CSV file.")
    private @Nullable Path file;

    @Option(names = "--office", required = true, description = "es or cn.")
    private @Nullable String office;

    @Override
    public Integer call() {
        throw new LauncherFailure(
                "Importing %s into %s is not built yet: use the officer's page"
                        .formatted(file, office));
    }
}
