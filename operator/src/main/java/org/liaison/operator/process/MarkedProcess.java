package org.liaison.operator.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// A process of ours, known by the mark in its file.
///
/// @param file where the mark is kept
public record MarkedProcess(Path file) {

    private static final Duration KILLED_IS_GONE_AFTER = Duration.ofSeconds(10);

    /// Starts it and writes its mark.
    public ProcessMark start(Launch launch) throws IOException {
        Process process = launch.start();
        ProcessMark mark =
                ProcessMark.of(process.pid())
                        .orElseGet(() -> new ProcessMark(process.pid(), "ended-at-once"));
        mark.write(file);
        return mark;
    }

    /// The mark of the process if it runs.
    public Optional<ProcessMark> running() {
        try {
            return ProcessMark.read(file).filter(ProcessMark::isAlive);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// Stops it: by the signal, and when it takes longer than `grace` by force. Harmless when it
    /// does not run.
    ///
    /// @return whether it is gone
    public boolean stop(StopSignal signal, Duration grace)
            throws IOException, InterruptedException {
        Optional<ProcessMark> running = running();
        if (running.isPresent()) {
            ProcessMark mark = running.get();
            send(mark, signal);
            if (!Patience.until(grace, () -> !mark.isAlive())) {
                ProcessHandle.of(mark.pid()).ifPresent(ProcessHandle::destroyForcibly);
                if (!Patience.until(KILLED_IS_GONE_AFTER, () -> !mark.isAlive())) {
                    return false;
                }
            }
        }
        Files.deleteIfExists(file);
        return true;
    }

    private static void send(ProcessMark mark, StopSignal signal)
            throws IOException, InterruptedException {
        switch (signal) {
            case TERM -> ProcessHandle.of(mark.pid()).ifPresent(ProcessHandle::destroy);
            case INT ->
                    new ProcessBuilder("kill", "-INT", Long.toString(mark.pid())).start().waitFor();
        }
    }
}
