package org.liaison.kit.keys;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.signature.Ed25519Parameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.OperationalKey;

/// Makes the keys of an office, once, each in the folder of the service that needs it.
///
/// A key that exists is never replaced, so calling again is harmless and completes what a crash
/// left unfinished.
public final class OfficeKeys {

    private static final List<String> SEALING_SERVICES =
            List.of("case-service", "exchange-service", "audit-service");
    private static final List<KeyUsage> SIGNING =
            List.of(
                    KeyUsage.AUTHORISATION,
                    KeyUsage.MESSAGE,
                    KeyUsage.RECEIPT,
                    KeyUsage.INSTRUMENT);
    private static final String EXCHANGE = "exchange-service";

    private OfficeKeys() {}

    /// Makes what is missing under `secretsDir` (the office's `secrets` folder).
    ///
    /// @param office its code, which becomes part of the names of its keys
    public static void generate(Path secretsDir, String office) {
        OfficeTrust.name(office, KeyUsage.MESSAGE);
        try {
            officeKey(secretsDir);
            for (KeyUsage usage : SIGNING) {
                make(file(secretsDir, usage), ed25519());
            }
            Path sealing = file(secretsDir, KeyUsage.SEALING);
            make(sealing, PublicKeysets.hpkeParameters());
            if (Files.notExists(UnsealingKey.mlKemFile(sealing))) {
                SecretFiles.write(
                        UnsealingKey.mlKemFile(sealing), MlKemKey.json(MlKemKey.generate()));
            }
            make(disclosureFiles(secretsDir), PublicKeysets.hpkeParameters());
            publicHalf(
                    disclosureFiles(secretsDir),
                    secretsDir.resolve("case-service").resolve("disclosure-file-public.json"));
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write the keys of an office", failed);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Cannot make the keys of an office", failed);
        }
    }

    /// Makes one more key for a usage beside those that are there, in a file of its own that its
    /// service finds by itself; for checkpoints one a log. Gives the public halves.
    public static List<OperationalKey> another(
            Path secretsDir, String office, KeyUsage usage, Instant from, Instant until) {
        try {
            return switch (usage) {
                case SEALING -> List.of(anotherToSeal(secretsDir, office, from, until));
                case CHECKPOINT, COSIGNING ->
                        LogKeyFiles.under(secretsDir).another(usage, from, until);
                case AUTHORISATION, MESSAGE, RECEIPT, INSTRUMENT ->
                        List.of(anotherToSign(secretsDir, office, usage, from, until));
            };
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write a key of an office", failed);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Cannot make a key of an office", failed);
        }
    }

    /// The keys of the office's logs, as a trust list that begins then would have them.
    public static List<OperationalKey> logs(Path secretsDir, Instant from, Instant until) {
        return LogKeyFiles.under(secretsDir).listed(KeyUsage.CHECKPOINT, from, until);
    }

    private static OperationalKey anotherToSign(
            Path secretsDir, String office, KeyUsage usage, Instant from, Instant until)
            throws IOException, GeneralSecurityException {
        KeysetHandle made = KeysetHandle.generateNew(ed25519(), KeysetFile.configuration());
        OperationalKey key = OfficeTrust.ofKeyset(made, office, usage, from, until);
        SecretFiles.write(later(file(secretsDir, usage), key.id()), KeysetFile.secretJson(made));
        return key;
    }

    /// The ML-KEM half first: a sealing key without one would be another, weaker key.
    private static OperationalKey anotherToSeal(
            Path secretsDir, String office, Instant from, Instant until)
            throws IOException, GeneralSecurityException {
        KeysetHandle keyset =
                KeysetHandle.generateNew(
                        PublicKeysets.hpkeParameters(), KeysetFile.configuration());
        KeyPair mlKem = MlKemKey.generate();
        UnsealingKey made = UnsealingKey.of(keyset, mlKem);
        Path file = later(file(secretsDir, KeyUsage.SEALING), made.keyId());
        SecretFiles.write(UnsealingKey.mlKemFile(file), MlKemKey.json(mlKem));
        SecretFiles.write(file, KeysetFile.secretJson(keyset));
        return OfficeTrust.ofSealing(made, office, from, until);
    }

    private static Path later(Path first, String id) {
        String name = first.getFileName().toString().replace(".json", "-" + id + ".json");
        return first.resolveSibling(name);
    }

    /// Where the first key for a usage is kept; later ones are beside it, with their id in the
    /// name.
    static Path file(Path secretsDir, KeyUsage usage) {
        return switch (usage) {
            case AUTHORISATION ->
                    secretsDir.resolve("case-service").resolve("authorisation-signing.json");
            case MESSAGE -> secretsDir.resolve(EXCHANGE).resolve("message-signing.json");
            case RECEIPT -> secretsDir.resolve(EXCHANGE).resolve("receipt-signing.json");
            case INSTRUMENT ->
                    secretsDir.resolve("administrator").resolve("instrument-signing.json");
            case SEALING -> secretsDir.resolve(EXCHANGE).resolve("sealing.json");
            case CHECKPOINT, COSIGNING ->
                    throw new IllegalArgumentException("audit-service makes its keys itself");
        };
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

    private static Parameters ed25519() {
        return Ed25519Parameters.create(Ed25519Parameters.Variant.NO_PREFIX);
    }
}
