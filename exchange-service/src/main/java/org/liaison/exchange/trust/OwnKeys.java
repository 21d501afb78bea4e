package org.liaison.exchange.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.liaison.kit.keys.SigningKey;
import org.liaison.kit.keys.UnsealingKey;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.OperationalKey;

/// The private halves of this office's operational keys. Which one signs is what the office's own
/// trust list says now; a key that was put beside the others is found without a restart. Used by
/// one thread.
public final class OwnKeys {

    /// The first key has no id in its file's name, later ones have.
    private static final Pattern LATER = Pattern.compile("(-[0-9a-f]{16})?\\.json");

    private final Path folder;
    private final TrustList trust;
    private final Clock clock;
    private final Map<String, SigningKey> signing = new HashMap<>();
    private List<Path> sealingFiles = List.of();
    private List<UnsealingKey> sealing = List.of();

    public OwnKeys(OfficeSettings office, TrustList trust, Clock clock) {
        this.folder = office.keysDir();
        this.trust = trust;
        this.clock = clock;
    }

    /// The newest key that holds for a usage now.
    ///
    /// @throws IllegalStateException when there is none: then nothing may leave
    public SigningKey signer(KeyUsage usage) {
        return trust.own().list().holding(usage, clock.instant()).stream()
                .map(key -> secret(usage, key))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("no %s key holds now".formatted(usage.code())));
    }

    private Optional<SigningKey> secret(KeyUsage usage, OperationalKey key) {
        if (!signing.containsKey(key.id())) {
            for (Path file : files(usage.code() + "-signing")) {
                SigningKey read = SigningKey.from(file);
                signing.put(read.keyId(), read);
            }
        }
        return Optional.ofNullable(signing.get(key.id()));
    }

    /// Every sealing key that this office still has the private half of.
    public List<UnsealingKey> unsealing() {
        List<Path> there = files("sealing");
        if (!there.equals(sealingFiles)) {
            sealing = there.stream().map(UnsealingKey::from).toList();
            sealingFiles = there;
        }
        return sealing;
    }

    /// Whether this office's own list has that sealing key, and it holds now.
    public boolean listed(UnsealingKey key) {
        return trust.own().fault(KeyUsage.SEALING, key.keyId(), clock.instant()).isEmpty();
    }

    private List<Path> files(String beginning) {
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
