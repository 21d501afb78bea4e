package org.liaison.audit.recovery.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.liaison.audit.recovery.Epochs;
import org.liaison.audit.tree.LogName;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.log.Rejected;
import org.liaison.log.note.SigningKey;
import org.springframework.stereotype.Component;

/// `<log>.key`, `.vkey`, `.checkpoint` are of the log as it goes on; `<log>.<n>.vkey`,
/// `.checkpoint` and `.gap` of the n-th that was closed. A closed private key is deleted: nothing
/// may be signed with it again.
@Component
class FileEpochs implements Epochs {

    private final Path folder;

    FileEpochs(OfficeSettings settings) {
        this.folder = settings.keysDir().resolve("checkpoint");
    }

    @Override
    public int closed(LogName log) {
        int closed = 0;
        while (Files.exists(file(log, "." + (closed + 1) + ".gap"))) {
            closed++;
        }
        return closed;
    }

    @Override
    public void propose(LogName log, SigningKey next) {
        write(file(log, ".next.key"), next.encode() + "\n");
    }

    @Override
    public Optional<SigningKey> proposed(LogName log) {
        Path file = file(log, ".next.key");
        try {
            return Files.exists(file)
                    ? Optional.of(SigningKey.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException | Rejected unreadable) {
            throw new IllegalStateException("The proposed key cannot be read", unreadable);
        }
    }

    /// Written so that a crash leaves the old key without a right to sign, never two that have it.
    @Override
    public void begin(LogName log, SigningKey next, String begins, String gap, String signers) {
        String closing = "." + (closed(log) + 1);
        try {
            write(folder.resolve("gap-signers"), signers);
            Files.copy(
                    file(log, ".vkey"),
                    file(log, closing + ".vkey"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.copy(
                    file(log, ".checkpoint"),
                    file(log, closing + ".checkpoint"),
                    StandardCopyOption.REPLACE_EXISTING);
            write(file(log, closing + ".gap"), gap);
            write(file(log, ".vkey"), next.publicKey().encode() + "\n");
            write(file(log, ".checkpoint"), begins);
            write(file(log, ".key"), next.encode() + "\n");
            forgetRotated(log);
            Files.delete(file(log, ".next.key"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The new key could not be put in place", unwritable);
        }
    }

    /// Keys that were rotated in since the log began end with it.
    private void forgetRotated(LogName log) throws IOException {
        try (DirectoryStream<Path> rotated =
                Files.newDirectoryStream(folder, log.code() + "-*.key")) {
            for (Path key : rotated) {
                Files.delete(key);
            }
        }
    }

    private Path file(LogName log, String ending) {
        return folder.resolve(log.code() + ending);
    }

    private void write(Path file, String text) {
        try {
            Path fresh =
                    Files.createTempFile(
                            folder,
                            ".fresh",
                            null,
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, text);
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + file.getFileName(), unwritable);
        }
    }
}
