package org.liaison.launcher.audit;

import java.io.IOException;
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
        Console console = new Console(spec);
        AuditTool.requireStopped(
                console.house().settings(), Console.office(Objects.requireNonNull(office)));
        List<String> arguments = List.of("rebuild");
        return new AuditTool(
                        console.house().settings(), Console.office(Objects.requireNonNull(office)))
                .run(arguments, console.progress()::line);
    }
}
