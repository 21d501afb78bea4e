package org.liaison.launcher.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.launcher.demo.Stage;
import org.liaison.launcher.demo.Stories;
import org.liaison.launcher.demo.Story;
import org.liaison.launcher.demo.StoryFailed;
import org.liaison.operator.OperatorFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Starts both offices and plays a story in them.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Starts both offices, plays a story with an assertion at each step, stays up.")
public final class DemoCommand implements Callable<Integer> {

    private static final int DID_NOT_HOLD = 1;

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--story", description = "Which story (default: ${DEFAULT-VALUE}).")
    private String name = Stories.USUAL;

    @Option(names = "--once", description = "Stop everything afterwards; exit 0 only if all held.")
    private boolean once;

    @Option(
            names = "--profile",
            description =
                    "What new offices are made of: single, or cluster (three brokers, two processes of each service).")
    private @Nullable String profile;

    @Option(
            names = "--target",
            description =
                    "Where the offices run: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Target target = Target.machine;

    /// Where offices can run; the names are those on the command line.
    enum Target {
        machine,
        compose
    }

    @Override
    public Integer call() throws Exception {
        Console console = new Console(spec, profile);
        Story story =
                Stories.named(name)
                        .orElseThrow(() ->
                                new OperatorFailure(
                                        "No story %s; there are: %s"
                                                .formatted(name, Stories.names())));
        Offices running = offices(console);
        Interruption interruption = Interruption.watch(console.progress(), running, once);
        try {
            running.start(!once);
            console.progress().line("Story: " + story.describes());
            story.play(new Stage(running.house(), console.progress()));
            console.progress().line("Every step held");
            return 0;
        } catch (StoryFailed broken) {
            console.progress().line("NOT HELD: " + broken.getMessage());
            return DID_NOT_HOLD;
        } finally {
            interruption.over();
            if (once) {
                running.stop();
            }
        }
    }

    private Offices offices(Console console) {
        return switch (target) {
            case machine -> new Running(console.house(), console.progress());
            case compose -> new InContainers(System.getenv(), console.progress());
        };
    }
}
