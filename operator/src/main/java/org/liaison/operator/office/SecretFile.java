package org.liaison.operator.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

/// A file only its owner can read, made once and then kept.
public final class SecretFile {

    private static final int RANDOM_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretFile() {}

    /// The secret in the file; made at random (192 bits, base64url) when there is no file yet.
    public static String readOrMake(Path file) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file, StandardCharsets.UTF_8).strip();
            }
            String secret = randomText();
            write(file, secret);
            return secret;
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot keep a secret in " + file, failed);
        }
    }

    /// Writes the whole file or nothing, readable by the owner alone from its first byte on.
    public static void write(Path file, String content) throws IOException {
        Path folder = folder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        Path fresh =
                Files.createTempFile(
                        folder,
                        ".fresh",
                        null,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, content, StandardCharsets.UTF_8);
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// A folder, made if missing, that only its owner can enter.
    public static Path folder(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        }
        return folder;
    }

    /// A folder, made if missing, that only its owner can enter, whatever it was before.
    public static void onlyOurs(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder(folder), PosixFilePermissions.fromString("rwx------"));
    }

    /// 192 random bits as base64url.
    public static String randomText() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
