package org.liaison.operator.backend;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// A tar of somebody's program, unpacked as a whole or not at all.
public final class Archive {

    private Archive() {}

    /// Unpacks below `target`, leaving out the first `strip` folders of each name. `target` appears
    /// only when everything is there.
    public static void unpack(InputStream tar, int strip, Path target) throws IOException {
        Path fresh = target.resolveSibling(target.getFileName() + ".fresh");
        delete(fresh);
        Files.createDirectories(fresh);
        try (TarArchiveInputStream entries =
                new TarArchiveInputStream(new BufferedInputStream(tar))) {
            for (TarArchiveEntry entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                Path name = Path.of(entry.getName()).normalize();
                if (name.getNameCount() > strip && !name.toString().isEmpty()) {
                    put(entry, entries, fresh, name.subpath(strip, name.getNameCount()));
                }
            }
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }

    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void put(TarArchiveEntry entry, InputStream content, Path root, Path name)
            throws IOException {
        Path file = root.resolve(name).normalize();
        if (!file.startsWith(root)) {
            throw new IOException("An archive names a file outside itself");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
