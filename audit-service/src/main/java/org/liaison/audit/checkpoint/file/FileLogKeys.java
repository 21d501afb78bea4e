package org.liaison.audit.checkpoint.file;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaison.audit.checkpoint.CosignerKey;
import org.liaison.audit.checkpoint.LogKeys;
import org.liaison.audit.tree.LogName;
import org.liaison.kit.keys.CurrentLists;
import org.liaison.kit.keys.LogKeyFiles;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.log.Rejected;
import org.liaison.log.note.KeyName;
import org.liaison.log.note.NoteKey;
import org.liaison.log.note.SignatureType;
import org.liaison.log.note.SigningKey;
import org.liaison.log.trust.Distrusted;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.TrustHistory;
import org.liaison.log.trust.TrustList;
import org.springframework.stereotype.Component;

/// One file a log and one for the cosigner, made at first start where nobody made them before;
/// beside each the verifier keys, and what was rotated in later ([LogKeyFiles]). Which one signs is
/// what the office's own trust list says now.
@Component
class FileLogKeys implements LogKeys, CosignerKey {

    private static final String COSIGNER = "cosigner";

    private final PrivateFolder folder;
    private final LogKeyFiles files;
    private final CurrentLists lists;
    private final String office;
    private final Clock clock;
    private final Set<String> made = new HashSet<>();

    FileLogKeys(OfficeSettings settings, Clock clock) {
        this.folder = new PrivateFolder(settings.keysDir().resolve("checkpoint"));
        this.files = new LogKeyFiles(settings.keysDir().resolve("checkpoint"));
        this.lists = new CurrentLists(settings.keysDir().resolve("trust"));
        this.office = settings.office();
        this.clock = clock;
    }

    @Override
    public synchronized SigningKey of(LogName log) {
        return newest(log.code(), KeyUsage.CHECKPOINT, SignatureType.ED25519);
    }

    @Override
    public synchronized List<NoteKey> all(LogName log) {
        make(log.code(), SignatureType.ED25519);
        return files.verifiers(log.code());
    }

    @Override
    public synchronized SigningKey key() {
        return newest(COSIGNER, KeyUsage.COSIGNING, SignatureType.COSIGNATURE_V1);
    }

    private SigningKey newest(String name, KeyUsage usage, SignatureType type) {
        make(name, type);
        List<SigningKey> there = files.secrets(name);
        Optional<TrustList> own = own();
        if (own.isEmpty() || there.stream().noneMatch(key -> isIn(own.get(), key))) {
            // No list yet, or none that names the key under which a log goes on after a gap.
            return there.getFirst();
        }
        return own.get().holding(usage, clock.instant()).stream()
                .flatMap(listed -> there.stream().filter(key -> id(key).equals(listed.id())))
                .findFirst()
                .orElseThrow(() -> new NoKeyHolds(name));
    }

    private static boolean isIn(TrustList own, SigningKey key) {
        return own.key(id(key)).isPresent();
    }

    private static String id(SigningKey key) {
        return LogKeyFiles.id(key.publicKey());
    }

    private Optional<TrustList> own() {
        try {
            return lists.of(office).map(TrustHistory::newest);
        } catch (Distrusted unsound) {
            throw new IllegalStateException(
                    "The office's own trust list: " + unsound.fault().code(), unsound);
        }
    }

    /// A crash may have come between the key and its verifier key.
    private void make(String name, SignatureType type) {
        if (!made.add(name)) {
            return;
        }
        Optional<String> kept = folder.read(name + ".key");
        KeyName origin = new KeyName("liaison/" + office + "/" + name);
        String key =
                kept.orElseGet(() ->
                        folder.writeOnce(
                                name + ".key",
                                SigningKey.generate(origin, type, new SecureRandom()).encode()
                                        + "\n"));
        if (folder.read(name + ".vkey").isEmpty()) {
            folder.write(name + ".vkey", parsed(key.strip()).publicKey().encode() + "\n");
        }
    }

    private static SigningKey parsed(String text) {
        try {
            return SigningKey.parse(text);
        } catch (Rejected unreadable) {
            throw new IllegalStateException("A checkpoint key cannot be read", unreadable);
        }
    }
}
