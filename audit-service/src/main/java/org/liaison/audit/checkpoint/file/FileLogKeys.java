package org.liaison.audit.checkpoint.file;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.liaison.audit.checkpoint.CosignerKey;
import org.liaison.audit.checkpoint.LogKeys;
import org.liaison.audit.tree.LogName;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.log.Rejected;
import org.liaison.log.note.KeyName;
import org.liaison.log.note.SignatureType;
import org.liaison.log.note.SigningKey;
import org.springframework.stereotype.Component;

/// One file a log and one for the cosigner, made at first start where nobody made them before;
/// beside each the verifier key, which others pin in their policies.
@Component
class FileLogKeys implements LogKeys, CosignerKey {

    private static final String COSIGNER = "cosigner";

    private final PrivateFolder folder;
    private final String office;
    private final Map<String, SigningKey> read = new HashMap<>();

    FileLogKeys(OfficeSettings settings) {
        this.folder = new PrivateFolder(settings.keysDir().resolve("checkpoint"));
        this.office = settings.office();
    }

    @Override
    public synchronized SigningKey of(LogName log) {
        return read.computeIfAbsent(log.code(), name -> readOrMake(name, SignatureType.ED25519));
    }

    @Override
    public synchronized SigningKey key() {
        return read.computeIfAbsent(
                COSIGNER, name -> readOrMake(name, SignatureType.COSIGNATURE_V1));
    }

    private SigningKey readOrMake(String name, SignatureType type) {
        Optional<String> kept = folder.read(name + ".key");
        if (kept.isPresent()) {
            return parsed(kept.get().strip());
        }
        KeyName origin = new KeyName("liaison/" + office + "/" + name);
        SigningKey fresh = SigningKey.generate(origin, type, new SecureRandom());
        SigningKey made = parsed(folder.writeOnce(name + ".key", fresh.encode() + "\n").strip());
        folder.write(name + ".vkey", made.publicKey().encode() + "\n");
        return made;
    }

    private static SigningKey parsed(String text) {
        try {
            return SigningKey.parse(text);
        } catch (Rejected unreadable) {
            throw new IllegalStateException("A checkpoint key cannot be read", unreadable);
        }
    }
}
