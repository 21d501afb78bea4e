package org.liaison.operator.process;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// How a process is started.
///
/// @param command never holds a secret: everybody on the machine can read it
/// @param environment added to a bare environment
/// @param log where its output is appended
/// @param folder its working folder
public record Launch(List<String> command, Map<String, String> environment, Path log, Path folder) {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /// Names of files are UTF-8, whatever the shell's locale is.
    private static final String LOCALE = "C.UTF-8";

    private static final List<String> KEPT = List.of("PATH", "HOME", "LANG", "TMPDIR", "USER");

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /// Starts it in a session of its own, so that Ctrl-C at the launcher does not reach it.
    public Process start() throws IOException {
        return builder(detached()).start();
    }

    /// Runs a tool to its end.
    ///
    /// @return its exit code
    public int run() throws IOException, InterruptedException {
        return builder(command).start().waitFor();
    }

    /// Runs a tool to its end and hands on each line that it says; what it complains of is logged.
    ///
    /// @return its exit code
    public int run(Consumer<String> said) throws IOException, InterruptedException {
        Process process =
                builder(command)
                        .redirectErrorStream(false)
                        .redirectOutput(ProcessBuilder.Redirect.PIPE)
                        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(said);
        }
        return process.waitFor();
    }

    private ProcessBuilder builder(List<String> line) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        ProcessBuilder builder =
                new ProcessBuilder(line)
                        .directory(folder.toFile())
                        .redirectInput(new File("/dev/null"))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().retainAll(KEPT);
        builder.environment().put("LC_ALL", LOCALE);
        builder.environment().putAll(environment);
        return builder;
    }

    private List<String> detached() {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        List<String> line = new ArrayList<>(List.of(SETSID.toString()));
        line.addAll(command);
        return line;
    }
}
