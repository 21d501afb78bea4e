package org.liaison.launcher;

import org.liaison.launcher.command.BenchCommand;
import org.liaison.launcher.command.ComposeCommand;
import org.liaison.launcher.command.DeadLettersCommand;
import org.liaison.launcher.command.DemoCommand;
import org.liaison.launcher.command.DownCommand;
import org.liaison.launcher.command.ImportCommand;
import org.liaison.launcher.command.LogsCommand;
import org.liaison.launcher.command.RedactCommand;
import org.liaison.launcher.command.StatusCommand;
import org.liaison.launcher.command.UpCommand;
import org.liaison.operator.audit.AuditCommand;
import org.liaison.operator.audit.VerifyCommand;
import org.liaison.operator.trust.TrustCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./liaison`: whole offices on one machine. Exit code 0: done; 1: a story's assertion did not
/// hold; 2: something outside is not as it must be, said in one line.
@Command(
        name = "liaison",
        mixinStandardHelpOptions = true,
        version = "Liaison 0.1.0",
        description = "Runs the liaison offices es and cn on this machine, without Docker.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            DemoCommand.class,
            BenchCommand.class,
            ComposeCommand.class,
            ImportCommand.class,
            DeadLettersCommand.class,
            TrustCommand.class,
            VerifyCommand.class,
            RedactCommand.class,
            AuditCommand.class
        })
public final class Launcher {

    private static final int WRONG = 2;

    private Launcher() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /// Every command, ready to parse or to execute.
    public static CommandLine commandLine() {
        return new CommandLine(new Launcher(), new Commands())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(oneLine(failure));
                    line.getErr().flush();
                    return WRONG;
                });
    }

    private static String oneLine(Exception failure) {
        // picocli wraps what a command written as a method throws.
        Throwable cause =
                failure instanceof CommandLine.ExecutionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        return "liaison: " + InOneSentence.of(cause);
    }
}
