package org.liaison.launcher.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.launcher.backend.Refusals;
import org.liaison.operator.backend.PartStatus;
import org.liaison.operator.office.Office;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Says of every part whether it answers and how much memory it holds.
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description =
                "What runs, and its resident memory. Exit code 1 when a part does not answer.")
public final class StatusCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Console console = new Console(spec);
        List<PartStatus> parts =
                console.house().parts().parallelStream().map(PartStatus::of).toList();
        parts.forEach(part ->
                console.progress()
                        .part(
                                part.id().toString(),
                                "%-10s pid %-8d %5d MB"
                                        .formatted(
                                                words(part.condition()),
                                                part.pid(),
                                                part.residentMegabytes())));
        long total = parts.stream().mapToLong(PartStatus::residentMegabytes).sum();
        console.progress().part("all", "resident memory %d MB".formatted(total));
        refusals(console);
        return parts.stream().allMatch(StatusCommand::isReady) ? 0 : 1;
    }

    private static void refusals(Console console) {
        for (Office office : console.house().offices()) {
            Path log = console.house().settings().state().office(office).log("kafka");
            Refusals.in(log)
                    .forEach((who, times) ->
                            console.progress()
                                    .part(
                                            office.code() + " kafka",
                                            "refused %s %d times; see %s"
                                                    .formatted(who, times, log)));
        }
    }

    private static boolean isReady(PartStatus part) {
        return part.condition() == PartStatus.Condition.READY;
    }

    private static String words(PartStatus.Condition condition) {
        return condition.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
