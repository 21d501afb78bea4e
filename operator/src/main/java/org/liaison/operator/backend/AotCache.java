package org.liaison.operator.backend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;

/// What a JVM learnt of a program's classes in an earlier run (JEP 514): the next one starts in
/// about half the processor time.
///
/// The first office's process learns, and writes the file when it is stopped; that takes it half a
/// minute, once for each build. Without the folder nobody learns.
public record AotCache(LauncherSettings settings, String part) {

    /// Makes the folder, so that parts started from now on learn.
    public static void enable(LauncherSettings settings) throws IOException {
        Files.createDirectories(folder(settings));
    }

    /// The options for a JVM of the office.
    ///
    /// @param replica which of several processes of the part it is, from 1
    /// @param fingerprint of the program's jars: another build learns anew
    public List<String> options(Office office, int replica, String fingerprint) throws IOException {
        Path cache = folder(settings).resolve(part + "-" + fingerprint + ".aot");
        if (Files.exists(cache)) {
            return List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off");
        }
        if (office.index() != 1 || replica != 1 || Files.notExists(folder(settings))) {
            return List.of();
        }
        forgetOlder();
        return List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:aot=off");
    }

    /// By name, size and time of every jar in a folder.
    static String fingerprint(Path folder) throws IOException {
        CRC32C checksum = new CRC32C();
        try (var jars = Files.list(folder)) {
            for (Path jar : jars.sorted().toList()) {
                String seen = jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
                checksum.update(seen.getBytes(StandardCharsets.UTF_8));
            }
        }
        return Long.toHexString(checksum.getValue());
    }

    private void forgetOlder() throws IOException {
        try (var files = Files.newDirectoryStream(folder(settings), part + "-*")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private static Path folder(LauncherSettings settings) {
        return settings.state().programs().resolve("aot");
    }
}
