package org.liaison.kit.keys;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.signature.Ed25519Parameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/// Makes the keys of an office, once, each in the folder of the service that needs it.
///
/// A key that exists is never replaced, so calling again is harmless and completes what a crash
/// left unfinished.
public final class OfficeKeys {

    private static final List<String> SEALING_SERVICES =
            List.of("case-service", "exchange-service", "audit-service");
    private static final String EXCHANGE = "exchange-service";

    private OfficeKeys() {}

    /// Makes what is missing under `secretsDir` (the office's `secrets` folder), and the office's
    /// own trust file.
    public static void generate(Path secretsDir, String office) {
        try {
            officeKey(secretsDir);
            make(authorisation(secretsDir), ed25519());
            make(message(secretsDir), ed25519());
            make(sealing(secretsDir), hpke());
            if (Files.notExists(mlKem(secretsDir))) {
                SecretFiles.write(mlKem(secretsDir), MlKemKey.fresh());
            }
            make(instrument(secretsDir), ed25519());
            make(disclosureFiles(secretsDir), hpke());
            publicHalf(
                    disclosureFiles(secretsDir),
                    secretsDir.resolve("case-service").resolve("disclosure-file-public.json"));
            trust(secretsDir, office, publicTrust(secretsDir, office));
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write the keys of an office", failed);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Cannot make the keys of an office", failed);
        }
    }

    /// What partners are given to know this office by: the text of a trust file.
    public static String publicTrust(Path secretsDir, String office) {
        KeysetHandle authorisation = KeysetFile.secret(authorisation(secretsDir));
        KeysetHandle message = KeysetFile.secret(message(secretsDir));
        KeysetHandle sealing = KeysetFile.secret(sealing(secretsDir));
        KeysetHandle instrument = KeysetFile.secret(instrument(secretsDir));
        try {
            return """
            {"office":"%s","authorisationKeyId":"%s","authorisation":%s,\
            "messageKeyId":"%s","message":%s,"sealing":%s,"sealingMlKem":"%s","instrument":%s}
            """
                    .formatted(
                            office,
                            KeyId.of(authorisation.getPublicKeysetHandle()),
                            KeysetFile.publicJson(authorisation),
                            KeyId.of(message.getPublicKeysetHandle()),
                            KeysetFile.publicJson(message),
                            KeysetFile.publicJson(sealing),
                            MlKemKey.text(MlKemKey.secret(mlKem(secretsDir)).getPublic()),
                            KeysetFile.publicJson(instrument));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Cannot read the keys of the office", failed);
        }
    }

    /// Lets this office trust another: its trust file, whose text is checked first.
    public static void trust(Path secretsDir, String partner, String trustJson) {
        if (!TrustedOffice.parse(trustJson).office().equals(partner)) {
            throw new IllegalArgumentException("The trust file is of another office");
        }
        try {
            SecretFiles.write(
                    secretsDir.resolve(EXCHANGE).resolve("trust").resolve(partner + ".json"),
                    trustJson);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write a trust file", failed);
        }
    }

    private static void officeKey(Path secretsDir) throws IOException, GeneralSecurityException {
        Path first = officeKey(secretsDir, SEALING_SERVICES.getFirst());
        make(first, PredefinedAeadParameters.AES256_GCM);
        String keyset = Files.readString(first, StandardCharsets.UTF_8);
        for (String service : SEALING_SERVICES) {
            Path copy = officeKey(secretsDir, service);
            if (Files.notExists(copy)) {
                SecretFiles.write(copy, keyset);
            }
        }
    }

    private static void make(Path file, Parameters parameters)
            throws IOException, GeneralSecurityException {
        if (Files.notExists(file)) {
            SecretFiles.write(
                    file,
                    KeysetFile.secretJson(
                            KeysetHandle.generateNew(parameters, KeysetFile.configuration())));
        }
    }

    /// The service that seals is given the public half only: it cannot open what it sealed.
    private static void publicHalf(Path secret, Path copy)
            throws IOException, GeneralSecurityException {
        if (Files.notExists(copy)) {
            SecretFiles.write(copy, KeysetFile.publicJson(KeysetFile.secret(secret)));
        }
    }

    private static Path disclosureFiles(Path secretsDir) {
        return secretsDir.resolve("audit-service").resolve("disclosure-file.json");
    }

    private static Path officeKey(Path secretsDir, String service) {
        return secretsDir.resolve(service).resolve("office-key.json");
    }

    private static Path authorisation(Path secretsDir) {
        return secretsDir.resolve("case-service").resolve("authorisation-signing.json");
    }

    private static Path message(Path secretsDir) {
        return secretsDir.resolve(EXCHANGE).resolve("message-signing.json");
    }

    private static Path sealing(Path secretsDir) {
        return secretsDir.resolve(EXCHANGE).resolve("sealing.json");
    }

    private static Path mlKem(Path secretsDir) {
        return secretsDir.resolve(EXCHANGE).resolve("sealing-ml-kem.json");
    }

    private static Path instrument(Path secretsDir) {
        return secretsDir.resolve("administrator").resolve("instrument-signing.json");
    }

    private static Parameters ed25519() {
        return Ed25519Parameters.create(Ed25519Parameters.Variant.NO_PREFIX);
    }

    private static Parameters hpke() throws GeneralSecurityException {
        return HpkeParameters.builder()
                .setVariant(HpkeParameters.Variant.NO_PREFIX)
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .build();
    }
}
