package org.liaison.kit.keys;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files that only their owner can read: 0600 from their first byte, in folders of 0700, whole or
/// not there.
final class SecretFiles {

    private SecretFiles() {}

    static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("A secret file needs a folder");
        }
        Files.createDirectories(
                folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path unfinished = folder.resolve("." + file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        try (OutputStream out =
                Channels.newOutputStream(
                        Files.newByteChannel(
                                unfinished,
                                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                                PosixFilePermissions.asFileAttribute(
                                        PosixFilePermissions.fromString("rw-------"))))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
