package org.liaison.launcher.backend;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.liaison.kit.instrument.InstrumentDocument;
import org.liaison.kit.keys.OwnSigningKeys;
import org.liaison.kit.keys.SigningKey;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.TrustList;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.SecretFile;

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
        if (parties.stream().allMatch(party -> Files.exists(copy(party)))) {
            return;
        }
        byte[] document = canonical();
        List<String> signatures = new ArrayList<>();
        for (Office party : parties) {
            SigningKey key = key(party);
            signatures.add(
                    "{\"office\":\"%s\",\"keyId\":\"%s\",\"signature\":\"%s\"}"
                            .formatted(
                                    party.code(), key.keyId(), base64(key.sign(tagged(document)))));
        }
        String signed =
                "{\"document\":\"%s\",\"signatures\":[%s]}"
                        .formatted(base64(document), String.join(",", signatures));
        for (Office party : parties) {
            if (Files.notExists(copy(party))) {
                SecretFile.folder(Objects.requireNonNull(copy(party).getParent()));
                SecretFile.write(copy(party), signed);
            }
        }
    }

    private SigningKey key(Office party) {
        TrustList own = new HouseTrust(settings).desk(party).history(party.code()).newest();
        return new OwnSigningKeys(secrets(party).resolve("administrator"))
                .signer(own, KeyUsage.INSTRUMENT, Clock.systemUTC().instant());
    }

    private static byte[] canonical() throws IOException {
        try (InputStream in = HouseInstruments.class.getResourceAsStream("/instruments/" + NAME)) {
            if (in == null) {
                throw new OperatorFailure("The build has no instrument " + NAME);
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

    private Path copy(Office party) {
        return secrets(party).resolve("exchange-service/instruments").resolve(NAME);
    }

    private Path secrets(Office office) {
        return settings.state().office(office).secrets();
    }
}
