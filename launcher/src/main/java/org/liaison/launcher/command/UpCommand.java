package org.liaison.launcher.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Starts what does not run and prints where everything is.
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts both offices; only what does not run. Data is kept.")
public final class UpCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--profile",
            description =
                    "What new offices are made of: single, or cluster (three brokers, two processes of each service).")
    private @Nullable String profile;

    @Option(
            names = "--ceremony",
            description =
                    "New offices trust each other only by ./liaison trust offer and accept, two administrators on each side.")
    private boolean ceremony;

    @Override
    public Integer call() throws Exception {
        Console console = new Console(spec, profile);
        if (ceremony) {
            console.house().settings().state().chooseCeremony();
        }
        new Running(console.house(), console.progress()).start(true);
        return 0;
    }
}
