package org.liaison.launcher.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Stops everything that this state folder started.
@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = "Stops both offices; no process is left, data is kept.")
public final class DownCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Console console = new Console(spec);
        new Running(console.house(), console.progress()).stop();
        return 0;
    }
}
