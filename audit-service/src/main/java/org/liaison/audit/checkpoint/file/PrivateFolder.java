package org.liaison.audit.checkpoint.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// A folder of 0700 with files of 0600, each whole or not there, and on the disk when written.
final class PrivateFolder {

    private final Path folder;

    PrivateFolder(Path folder) {
        this.folder = folder;
    }

    Optional<String> read(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + name, unreadable);
        }
    }

    /// Writes the file if there is none.
    ///
    /// @return what is in it now: another process of this office may have been faster
    String writeOnce(String name, String text) {
        try {
            Path unfinished = unfinished(name, text);
            try {
                Files.createLink(folder.resolve(name), unfinished);
            } catch (FileAlreadyExistsException faster) {
                return read(name).orElseThrow();
            } finally {
                Files.delete(unfinished);
            }
            return text;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + name, unwritable);
        }
    }

    void write(String name, String text) {
        try {
            Files.move(
                    unfinished(name, text), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + name, unwritable);
        }
    }

    /// A file of this process alone, whole and on the disk.
    private Path unfinished(String name, String text) throws IOException {
        Files.createDirectories(
                folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path unfinished = folder.resolve("." + name + "." + ProcessHandle.current().pid() + ".new");
        Files.deleteIfExists(unfinished);
        try (FileChannel out =
                FileChannel.open(
                        unfinished,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        return unfinished;
    }
}
