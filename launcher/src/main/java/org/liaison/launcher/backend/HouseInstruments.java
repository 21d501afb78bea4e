package org.liaison.launcher.backend;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.liaison.kit.instrument.InstrumentDocument;
import org.liaison.kit.keys.SigningKey;
import org.liaison.launcher.LauncherFailure;
import org.liaison.launcher.office.LauncherSettings;
import org.liaison.launcher.office.Office;
import org.liaison.launcher.office.SecretFile;

/// Has the instrument of the demonstration signed by both parties and gives each its copy. A copy
/// that exists is never replaced.
final class HouseInstruments {

    private static final String NAME = "es-cn-2026-thb.json";
    private static final byte[] TAG = "liaison/instrument/v1\0".getBytes(StandardCharsets.UTF_8);

    private final LauncherSettings settings;

    HouseInstruments(LauncherSettings settings) {
        this.settings = settings;
    }

    void sign(List<Office> parties) throws IOException {
        byte[] document = canonical();
        List<String> signatures = new ArrayList<>();
        for (Office party : parties) {
            SigningKey key =
                    SigningKey.from(
                            secrets(party).resolve("administrator/instrument-signing.json"));
            signatures.add(
                    "{\"office\":\"%s\",\"keyId\":\"%s\",\"signature\":\"%s\"}"
                            .formatted(
                                    party.code(), key.keyId(), base64(key.sign(tagged(document)))));
        }
        String signed =
                "{\"document\":\"%s\",\"signatures\":[%s]}"
                        .formatted(base64(document), String.join(",", signatures));
        for (Office party : parties) {
            Path folder = secrets(party).resolve("exchange-service/instruments");
            if (Files.notExists(folder.resolve(NAME))) {
                SecretFile.folder(folder);
                SecretFile.write(folder.resolve(NAME), signed);
            }
        }
    }

    private static byte[] canonical() throws IOException {
        try (InputStream in = HouseInstruments.class.getResourceAsStream("/instruments/" + NAME)) {
            if (in == null) {
                throw new LauncherFailure("The build has no instrument " + NAME);
            }
            String written = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return InstrumentDocument.canonical(InstrumentDocument.read(written));
        }
    }

    private static byte[] tagged(byte[] document) {
        return ByteBuffer.allocate(TAG.length + document.length).put(TAG).put(document).array();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private Path secrets(Office office) {
        return settings.state().office(office).secrets();
    }
}
