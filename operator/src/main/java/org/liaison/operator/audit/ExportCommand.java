package org.liaison.operator.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.operator.InputFile;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.Terminal;
import org.liaison.operator.office.Office;
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

        private String argument(Office of) {
            if (exchangeFile != null) {
                return "--tool.exchange-file=" + exchangeFile;
            }
            return entry != null ? "--tool.entry=" + entry : partner(of);
        }

        private String partner(Office of) {
            return of.partners().stream()
                    .map(Office::code)
                    .filter(code -> code.equals(partner))
                    .findFirst()
                    .map(code -> "--tool.partner=" + code)
                    .orElseThrow(() ->
                            new OperatorFailure(
                                    "%s has no such partner; there are: %s"
                                            .formatted(
                                                    of.code(),
                                                    of.partners().stream()
                                                            .map(Office::code)
                                                            .collect(Collectors.joining(", ")))));
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Office of = Terminal.office(Objects.requireNonNull(office));
        Terminal terminal = new Terminal(spec);
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "export",
                                "--tool.log=" + LogOption.known(log),
                                "--tool.out="
                                        + InputFile.writable(Objects.requireNonNull(out))
                                                .toAbsolutePath(),
                                Objects.requireNonNull(chosen).argument(of)));
        return new AuditTool(terminal.settings(), of).run(arguments, terminal.progress()::line);
    }
}
