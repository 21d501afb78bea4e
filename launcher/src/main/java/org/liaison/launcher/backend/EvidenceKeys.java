package org.liaison.launcher.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.liaison.kit.keys.LogKeyFiles;
import org.liaison.log.note.KeyName;
import org.liaison.log.note.NoteKey;
import org.liaison.log.note.SignatureType;
import org.liaison.log.note.SigningKey;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.SecretFile;

/// Makes, once, the keys by which the logs of the offices of this machine are signed and cosigned,
/// and writes the policies that auditors judge proofs by. Partners get the verifier keys by the
/// trust list.
final class EvidenceKeys {

    private static final String DISCLOSURES = "disclosures";
    private static final String COSIGNER = "cosigner";
    private static final Map<String, SignatureType> KEYS =
            Map.of(
                    DISCLOSURES,
                    SignatureType.ED25519,
                    "access",
                    SignatureType.ED25519,
                    COSIGNER,
                    SignatureType.COSIGNATURE_V1);

    private final LauncherSettings settings;

    EvidenceKeys(LauncherSettings settings) {
        this.settings = settings;
    }

    void make(List<Office> offices) throws IOException {
        for (Office office : offices) {
            for (Map.Entry<String, SignatureType> key : KEYS.entrySet()) {
                make(office, key.getKey(), key.getValue());
            }
        }
    }

    /// `<office>.policy` for proofs of one entry; `<office>.exports.policy` for exports, which
    /// bring the office's trust lists along and are judged by its root key as well.
    void writePolicies(List<Office> offices) throws IOException {
        Path folder = Files.createDirectories(settings.state().policies());
        for (Office office : offices) {
            String root =
                    new HouseTrust(settings).desk(office).history(office.code()).root().encode();
            Files.writeString(folder.resolve(office.code() + ".policy"), policy(office));
            Files.writeString(
                    folder.resolve(office.code() + ".exports.policy"),
                    "root %s %s\n%s".formatted(office.code(), root, policy(office)));
        }
    }

    private void make(Office office, String name, SignatureType type) throws IOException {
        Path folder = checkpoint(office);
        if (Files.notExists(folder.resolve(name + ".key"))) {
            KeyName keyName = new KeyName("liaison/" + office.code() + "/" + name);
            SigningKey made = SigningKey.generate(keyName, type, new SecureRandom());
            SecretFile.write(folder.resolve(name + ".vkey"), made.publicKey().encode() + "\n");
            SecretFile.write(folder.resolve(name + ".key"), made.encode() + "\n");
        }
    }

    /// A checkpoint of this office counts if a partner cosigned it: its own word is not enough. A
    /// key that another took the place of still counts for what it signed.
    private String policy(Office office) {
        StringBuilder text = new StringBuilder();
        verifiers(office, DISCLOSURES).forEach(key -> text.append("log %s\n".formatted(key)));
        StringBuilder names = new StringBuilder();
        for (Office partner : office.partners()) {
            String name = partner.code();
            for (String key : verifiers(partner, COSIGNER)) {
                text.append("witness %s %s\n".formatted(name, key));
                names.append(' ').append(name);
                name = partner.code() + "-next";
            }
        }
        return text.append("group partners any%s\nquorum partners\n".formatted(names)).toString();
    }

    private List<String> verifiers(Office office, String name) {
        return new LogKeyFiles(checkpoint(office))
                .verifiers(name).stream().map(NoteKey::encode).toList();
    }

    private Path checkpoint(Office office) {
        return service(office).resolve("checkpoint");
    }

    private Path service(Office office) {
        return settings.state().office(office).secrets("audit-service");
    }
}
