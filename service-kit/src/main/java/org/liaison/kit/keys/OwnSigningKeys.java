package org.liaison.kit.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.OperationalKey;
import org.liaison.log.trust.TrustList;

/// The private signing keys in a folder of this office: `<usage>-signing.json` is the first, later
/// ones have their id in the name and are found without a restart.
public final class OwnSigningKeys {

    private static final Pattern LATER = Pattern.compile("(-[0-9a-f]{16})?\\.json");

    private final Path folder;
    private final Map<String, SigningKey> read = new HashMap<>();

    public OwnSigningKeys(Path folder) {
        this.folder = folder;
    }

    /// The newest key that the office's own list lets hold for a usage at a time.
    ///
    /// @throws IllegalStateException when there is none: then nothing may be signed
    public synchronized SigningKey signer(TrustList own, KeyUsage usage, Instant at) {
        return own.holding(usage, at).stream()
                .map(key -> secret(usage, key))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("no %s key holds now".formatted(usage.code())));
    }

    private Optional<SigningKey> secret(KeyUsage usage, OperationalKey key) {
        if (!read.containsKey(key.id())) {
            for (Path file : files(folder, usage.code() + "-signing")) {
                SigningKey one = SigningKey.from(file);
                read.put(one.keyId(), one);
            }
        }
        return Optional.ofNullable(read.get(key.id()));
    }

    /// The files of the first key of that name and of all later ones.
    public static List<Path> files(Path folder, String beginning) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isOf(beginning, file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list the keys of this office", unreadable);
        }
    }

    private static boolean isOf(String beginning, String name) {
        return name.startsWith(beginning)
                && LATER.matcher(name.substring(beginning.length())).matches();
    }
}
