package org.liaison.launcher.backend;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.backend.Archive;
import org.liaison.operator.backend.Jvm;
import org.liaison.operator.backend.ServiceName;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.process.Launch;

/// A service's executable jar, extracted by its own tools: a JVM starts it faster and keeps what it
/// learnt of its classes.
final class UnpackedService {

    private static final int TOOL_HEAP_MEGABYTES = 96;

    private final LauncherSettings settings;
    private final ServiceName service;

    UnpackedService(LauncherSettings settings, ServiceName service) {
        this.settings = settings;
        this.service = service;
    }

    /// The extracted jar of the build that is there now.
    Path jar() throws IOException {
        Path packed = settings.installation().serviceJar(service.module());
        Path folder = settings.state().programs().resolve(service.module());
        Path target = folder.resolve(fingerprint(packed));
        Path jar = target.resolve(packed.getFileName());
        synchronized (UnpackedService.class) {
            if (Files.notExists(jar)) {
                Archive.delete(folder);
                extract(packed, folder, target);
            }
        }
        return jar;
    }

    /// The content's: builds give every jar the same time. Read in pieces: several services start
    /// at once, and a jar is large beside this JVM's heap.
    static String fingerprint(Path packed) throws IOException {
        try (CheckedInputStream read =
                new CheckedInputStream(Files.newInputStream(packed), new CRC32C())) {
            read.transferTo(OutputStream.nullOutputStream());
            return Long.toHexString(read.getChecksum().getValue());
        }
    }

    private void extract(Path packed, Path folder, Path target) throws IOException {
        Path log = folder.resolve("extract.log");
        List<String> command = Jvm.tool(settings, TOOL_HEAP_MEGABYTES);
        command.addAll(
                List.of(
                        "-Djarmode=tools",
                        "-jar",
                        packed.toString(),
                        "extract",
                        "--destination",
                        target.toString()));
        try {
            Files.createDirectories(folder);
            if (new Launch(command, Map.of(), log, folder).run() != 0) {
                Archive.delete(target);
                throw new OperatorFailure(service.module() + " could not be unpacked; see " + log);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new OperatorFailure("Interrupted while unpacking " + service.module(), stop);
        }
    }
}
