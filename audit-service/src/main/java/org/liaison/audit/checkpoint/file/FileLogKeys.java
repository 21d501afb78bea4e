package org.liaison.audit.checkpoint.file;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.liaison.audit.checkpoint.LogKeys;
import org.liaison.audit.tree.LogName;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.log.Rejected;
import org.liaison.log.note.KeyName;
import org.liaison.log.note.SignatureType;
import org.liaison.log.note.SigningKey;
import org.springframework.stereotype.Component;

/// One file a log, made at first start; beside it the verifier key, which others pin in their
/// policies.
@Component
class FileLogKeys implements LogKeys {

    private final PrivateFolder folder;
    private final String office;
    private final Map<LogName, SigningKey> read = new EnumMap<>(LogName.class);

    FileLogKeys(OfficeSettings settings) {
        this.folder = new PrivateFolder(settings.keysDir().resolve("checkpoint"));
        this.office = settings.office();
    }

    @Override
    public synchronized SigningKey of(LogName log) {
        return read.computeIfAbsent(log, this::readOrMake);
    }

    private SigningKey readOrMake(LogName log) {
        Optional<String> kept = folder.read(log.code() + ".key");
        if (kept.isPresent()) {
            return parsed(kept.get().strip());
        }
        KeyName origin = new KeyName("liaison/" + office + "/" + log.code());
        SigningKey made = SigningKey.generate(origin, SignatureType.ED25519, new SecureRandom());
        folder.write(log.code() + ".key", made.encode() + "\n");
        folder.write(log.code() + ".vkey", made.publicKey().encode() + "\n");
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
