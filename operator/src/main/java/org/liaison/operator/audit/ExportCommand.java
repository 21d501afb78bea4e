package org.liaison.operator.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.operator.Terminal;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Writes entries of a log with their proofs into one file.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes entries with their proofs and one checkpoint into a file for a court, an auditor",
            "or the partner; ./liaison verify judges it (docs/disclosure-log.md section 5)."
        })
public final class ExportCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--office", required = true, description = "es or cn.")
    private @Nullable String office;

    @Option(names = "--out", required = true, description = "The file to write.")
    private @Nullable Path out;

    @Option(names = "--log", description = "disclosures (default) or access.")
    private String log = "disclosures";

    @ArgGroup(exclusive = true, multiplicity = "1")
    private @Nullable Chosen chosen;

    /// Which entries.
    static final class Chosen {

        @Option(names = "--exchange-file", paramLabel = "ID", description = "All of one thread.")
        private @Nullable String exchangeFile;

        @Option(names = "--entry", paramLabel = "ID", description = "One entry.")
        private @Nullable String entry;

        @Option(names = "--partner", paramLabel = "OFFICE", description = "All with one office.")
        private @Nullable String partner;

        private String argument() {
            if (exchangeFile != null) {
                return "--tool.exchange-file=" + exchangeFile;
            }
            return entry != null ? "--tool.entry=" + entry : "--tool.partner=" + partner;
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Terminal terminal = new Terminal(spec);
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "export",
                                "--tool.log=" + log,
                                "--tool.out=" + Objects.requireNonNull(out).toAbsolutePath(),
                                Objects.requireNonNull(chosen).argument()));
        return new AuditTool(terminal.settings(), Terminal.office(Objects.requireNonNull(office)))
                .run(arguments, terminal.progress()::line);
    }
}
