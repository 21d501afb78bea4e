package org.liaison.operator.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A process and when it began: a number alone may name somebody else's process tomorrow.
///
/// @param pid the process number
/// @param began what the system says of its start: on Linux clock ticks since boot and the boot's
///   id
public record ProcessMark(long pid, String began) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) (\\S{1,80})\\s*");
    private static final int STATE = 0;
    private static final int START_TICKS = 19;

    /// The mark of a process that runs now; empty when it is gone.
    public static Optional<ProcessMark> of(long pid) {
        return began(pid).map(began -> new ProcessMark(pid, began));
    }

    /// The mark in a file; empty when there is no file or it makes no sense.
    public static Optional<ProcessMark> read(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        Matcher text = FORM.matcher(Files.readString(file, StandardCharsets.UTF_8));
        return text.matches()
                ? Optional.of(new ProcessMark(Long.parseLong(text.group(1)), text.group(2)))
                : Optional.empty();
    }

    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, pid + " " + began + "\n", StandardCharsets.UTF_8);
    }

    /// Whether the very process that was marked still runs. One that ended and was not yet
    /// collected by its parent does not.
    public boolean isAlive() {
        return began(pid).filter(began::equals).isPresent();
    }

    /// Resident memory in bytes of the process and of all that it started; empty when gone or not
    /// told by this system.
    public Optional<Long> residentBytes() {
        return ResidentMemory.ofTree(pid);
    }

    private static Optional<String> began(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (Files.isDirectory(Path.of("/proc/self"))) {
            return linux(stat);
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().startInstant())
                .map(Instant::toString);
    }

    private static Optional<String> linux(Path stat) {
        try {
            String text = Files.readString(stat, StandardCharsets.ISO_8859_1);
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
            if (fields[STATE].equals("Z") || fields[STATE].equals("X")) {
                return Optional.empty();
            }
            return Optional.of(fields[START_TICKS] + "@" + boot());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static String boot() throws IOException {
        return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    }
}
