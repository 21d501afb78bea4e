package org.liaison.launcher.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.liaison.launcher.office.SecretFile;
import org.liaison.log.note.KeyName;
import org.liaison.log.note.NoteKey;
import org.liaison.log.note.SignatureType;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.OperationalKey;
import org.liaison.log.trust.TrustList;

/// `<office>.vkeys`: the verifier key of a partner's disclosure log, and of its cosigner, a line
/// each, as its trust list has them.
final class VerifierKeys {

    private static final String LOG = "/disclosures";

    private VerifierKeys() {}

    static void write(Path folder, TrustList list, Instant now) throws IOException {
        Optional<NoteKey> log =
                list.holding(KeyUsage.CHECKPOINT, now).stream()
                        .filter(key -> key.name().text().endsWith(LOG))
                        .findFirst()
                        .map(key -> note(key, SignatureType.ED25519));
        Optional<NoteKey> cosigner =
                list.holding(KeyUsage.COSIGNING, now).stream()
                        .findFirst()
                        .map(key -> note(key, SignatureType.COSIGNATURE_V1));
        Path file = folder.resolve(list.office() + ".vkeys");
        if (log.isPresent() && cosigner.isPresent()) {
            String keys = log.get().encode() + "\n" + cosigner.get().encode() + "\n";
            if (Files.notExists(file)
                    || !Files.readString(file, StandardCharsets.UTF_8).equals(keys)) {
                SecretFile.write(file, keys);
            }
        } else if (list.keys().stream().anyMatch(key -> key.usage() == KeyUsage.COSIGNING)) {
            // It had them and they hold no longer: without keys nothing of the partner counts.
            Files.deleteIfExists(file);
        }
    }

    private static NoteKey note(OperationalKey key, SignatureType type) {
        return NoteKey.of(new KeyName(key.name().text()), type, key.publicKeyBytes());
    }
}
