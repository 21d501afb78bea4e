package org.liaison.operator.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Memory that processes hold, as Linux tells it. A page that several share is divided among them
/// (`Pss`), so that the processes of PostgreSQL are not counted many times.
final class ResidentMemory {

    private ResidentMemory() {}

    /// In bytes, of a process and all that it started; empty when it is gone or not told.
    static Optional<Long> ofTree(long pid) {
        List<Long> each =
                ProcessHandle.of(pid).stream()
                        .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                        .flatMap(process -> ofOne(process.pid()).stream())
                        .toList();
        return each.isEmpty()
                ? Optional.empty()
                : Optional.of(each.stream().mapToLong(Long::longValue).sum());
    }

    private static Optional<Long> ofOne(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        return line(process.resolve("smaps_rollup"), "Pss:")
                .or(() -> line(process.resolve("status"), "VmRSS:"));
    }

    private static Optional<Long> line(Path file, String name) {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException goneOrNotOurs) {
            return Optional.empty();
        }
    }
}
