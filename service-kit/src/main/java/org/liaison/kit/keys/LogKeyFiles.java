package org.liaison.kit.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.liaison.log.Rejected;
import org.liaison.log.StrictBase64;
import org.liaison.log.note.NoteKey;
import org.liaison.log.note.SigningKey;
import org.liaison.log.trust.KeyAlgorithm;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.OperationalKey;

/// The keys of an office's logs and of its cosigner, in the folder `checkpoint` of audit-service:
/// `<name>.key` has the first private key, `<name>-<id>.key` each later one, `<name>.vkey` a
/// verifier key a line, all of one name, the oldest first.
public final class LogKeyFiles {

    private static final List<String> LOGS = List.of("disclosures", "access");
    private static final List<String> COSIGNER = List.of("cosigner");

    private final Path folder;

    /// @param folder `checkpoint` under the secrets of audit-service
    public LogKeyFiles(Path folder) {
        this.folder = folder;
    }

    /// Those of the office with that `secrets` folder.
    static LogKeyFiles under(Path secretsDir) {
        return new LogKeyFiles(secretsDir.resolve("audit-service/checkpoint"));
    }

    /// What a log, or the cosigner, signs or ever signed with under the name it has now.
    public List<NoteKey> verifiers(String name) {
        Path file = folder.resolve(name + ".vkey");
        List<NoteKey> keys = new ArrayList<>();
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    keys.add(NoteKey.parse(line.strip()));
                }
            }
            return keys;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file.getFileName(), unreadable);
        } catch (Rejected malformed) {
            throw new IllegalStateException("Not a verifier key: " + file.getFileName(), malformed);
        }
    }

    /// The private keys that are there, the first one first; none where the folder is not.
    public List<SigningKey> secrets(String name) {
        Pattern file = Pattern.compile(Pattern.quote(name) + "(-[0-9a-f]{16})?\\.key");
        List<SigningKey> keys = new ArrayList<>();
        if (Files.notExists(folder)) {
            return keys;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> there =
                    files.map(one -> one.getFileName().toString())
                            .filter(one -> file.matcher(one).matches())
                            .sorted(Comparator.comparingInt(String::length))
                            .toList();
            for (String one : there) {
                keys.add(SigningKey.parse(Files.readString(folder.resolve(one)).strip()));
            }
            return keys;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the keys of " + name, unreadable);
        } catch (Rejected malformed) {
            throw new IllegalStateException("A checkpoint key cannot be read", malformed);
        }
    }

    /// As a trust list has them, for all of that time.
    List<OperationalKey> listed(KeyUsage usage, Instant from, Instant until) {
        return names(usage).stream()
                .flatMap(name -> verifiers(name).stream())
                .map(key -> listed(key, usage, from, until))
                .toList();
    }

    /// Makes one more key for each log, or for the cosigner.
    List<OperationalKey> another(KeyUsage usage, Instant from, Instant until) throws IOException {
        List<OperationalKey> made = new ArrayList<>();
        for (String name : names(usage)) {
            made.add(listed(another(name), usage, from, until));
        }
        return made;
    }

    private NoteKey another(String name) throws IOException {
        List<NoteKey> before = verifiers(name);
        if (before.isEmpty()) {
            throw new IllegalStateException("There is no first key of " + name);
        }
        NoteKey last = before.getLast();
        SigningKey made = SigningKey.generate(last.name(), last.type(), new SecureRandom());
        NoteKey verifier = made.publicKey();
        SecretFiles.write(
                folder.resolve("%s-%s.key".formatted(name, id(verifier))), made.encode() + "\n");
        StringBuilder lines = new StringBuilder();
        before.forEach(key -> lines.append(key.encode()).append('\n'));
        SecretFiles.write(
                folder.resolve(name + ".vkey"),
                lines.append(verifier.encode()).append('\n').toString());
        return verifier;
    }

    private static List<String> names(KeyUsage usage) {
        return usage == KeyUsage.CHECKPOINT ? LOGS : COSIGNER;
    }

    /// The name in a list is the one that stands in every note it signs.
    private static OperationalKey listed(NoteKey key, KeyUsage usage, Instant from, Instant until) {
        return new OperationalKey(
                usage,
                key.name(),
                KeyAlgorithm.ED25519,
                from,
                until,
                StrictBase64.encode(key.publicKey()));
    }

    /// What a trust list calls a key of a log.
    public static String id(NoteKey key) {
        return OperationalKey.idOf(key.publicKey());
    }
}
