package org.liaison.operator.audit;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.operator.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Fills a lost or older database from the topics.
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "Appends again what the database lacks from audit.disclosures and audit.access, and",
            "examines the result: it must reach exactly what was signed. PostgreSQL and Kafka must",
            "run, audit-service must not."
        })
public final class RebuildCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--office", required = true, description = "es or cn.")
    private @Nullable String office;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Terminal terminal = new Terminal(spec);
        AuditTool.requireStopped(
                terminal.settings(), Terminal.office(Objects.requireNonNull(office)));
        List<String> arguments = List.of("rebuild");
        return new AuditTool(terminal.settings(), Terminal.office(Objects.requireNonNull(office)))
                .run(arguments, terminal.progress()::line);
    }
}
