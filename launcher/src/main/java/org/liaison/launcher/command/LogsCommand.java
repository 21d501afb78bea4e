package org.liaison.launcher.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.backend.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows the end of the parts' logs and where they are.
@Command(
        name = "logs",
        mixinStandardHelpOptions = true,
        description = "The last lines of the logs of all parts, or of some.")
public final class LogsCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--office", description = "Only parts of this office: es or cn.")
    private @Nullable String office;

    @Option(names = "--lines", description = "How many lines of each (default: 20).")
    private int lines = 20;

    @Parameters(arity = "0..1", description = "Only this part, such as case-service or kafka.")
    private @Nullable String part;

    @Override
    public Integer call() throws IOException {
        Console console = new Console(spec);
        List<Part> chosen = console.house().parts().stream().filter(this::isChosen).toList();
        if (chosen.isEmpty()) {
            throw new OperatorFailure("No such part; ./liaison status names them");
        }
        for (Part one : chosen) {
            console.progress().line("== " + one.id() + ": " + one.log());
            if (Files.exists(one.log())) {
                List<String> all =
                        new String(Files.readAllBytes(one.log()), StandardCharsets.UTF_8)
                                .lines()
                                .toList();
                all.subList(Math.max(0, all.size() - lines), all.size())
                        .forEach(console.progress()::line);
            }
        }
        return 0;
    }

    private boolean isChosen(Part candidate) {
        boolean ofOffice = office == null || office.equals(candidate.id().office());
        return ofOffice && (part == null || candidate.id().name().startsWith(part));
    }
}
