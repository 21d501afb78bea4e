package org.liaison.kit.keys;

import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.liaison.log.Rejected;
import org.liaison.log.StrictBase64;
import org.liaison.log.note.KeyName;
import org.liaison.log.note.NoteKey;
import org.liaison.log.trust.KeyAlgorithm;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.OperationalKey;
import org.liaison.log.trust.RootKey;
import org.liaison.log.trust.TrustList;

/// The public halves of an office's operational keys, as they go into its trust list.
public final class OfficeTrust {

    private static final List<String> LOGS = List.of("disclosures", "access");

    private OfficeTrust() {}

    /// The first trust list of an office: the keys under its `secrets` folder, holding for all of
    /// the list's time.
    public static TrustList first(
            Path secretsDir, String office, RootKey root, Instant from, Instant until) {
        List<OperationalKey> keys = new ArrayList<>();
        for (KeyUsage usage : KeyUsage.values()) {
            keys.addAll(keys(secretsDir, office, usage, from, until));
        }
        return new TrustList(office, root.digest(), 1, null, from, until, keys, List.of());
    }

    private static List<OperationalKey> keys(
            Path secretsDir, String office, KeyUsage usage, Instant from, Instant until) {
        return switch (usage) {
            case SEALING ->
                    List.of(
                            ofSealing(
                                    UnsealingKey.from(OfficeKeys.file(secretsDir, usage)),
                                    office,
                                    from,
                                    until));
            case AUTHORISATION, MESSAGE, RECEIPT, INSTRUMENT ->
                    List.of(
                            ofKeyset(
                                    KeysetFile.secret(OfficeKeys.file(secretsDir, usage)),
                                    office,
                                    usage,
                                    from,
                                    until));
            case CHECKPOINT ->
                    LOGS.stream()
                            .flatMap(log -> note(secretsDir, log).stream())
                            .map(key -> ofNote(key, usage, from, until))
                            .toList();
            case COSIGNING ->
                    note(secretsDir, "cosigner").stream()
                            .map(key -> ofNote(key, usage, from, until))
                            .toList();
        };
    }

    /// The public half of a secret signing keyset, for one usage.
    static OperationalKey ofKeyset(
            KeysetHandle secret, String office, KeyUsage usage, Instant from, Instant until) {
        try {
            return new OperationalKey(
                    usage,
                    name(office, usage),
                    KeyAlgorithm.ED25519,
                    from,
                    until,
                    StrictBase64.encode(KeyId.raw(secret.getPublicKeysetHandle())));
        } catch (GeneralSecurityException noPublicHalf) {
            throw new IllegalStateException("A keyset without a public half", noPublicHalf);
        }
    }

    /// Both public halves of a sealing key, as one key.
    static OperationalKey ofSealing(UnsealingKey key, String office, Instant from, Instant until) {
        return new OperationalKey(
                KeyUsage.SEALING,
                name(office, KeyUsage.SEALING),
                key.algorithm(),
                from,
                until,
                StrictBase64.encode(key.publicKey()));
    }

    static KeyName name(String office, KeyUsage usage) {
        return new KeyName("liaison/" + office + "/" + usage.code());
    }

    /// audit-service's keys have names of their own, which stand in every note they sign.
    private static OperationalKey ofNote(NoteKey key, KeyUsage usage, Instant from, Instant until) {
        String encoded = key.encode();
        byte[] typed =
                StrictBase64.decode(
                                encoded.substring(
                                        encoded.indexOf('+', encoded.indexOf('+') + 1) + 1))
                        .orElseThrow();
        return new OperationalKey(
                usage,
                key.name(),
                KeyAlgorithm.ED25519,
                from,
                until,
                StrictBase64.encode(Arrays.copyOfRange(typed, 1, typed.length)));
    }

    private static Optional<NoteKey> note(Path secretsDir, String name) {
        Path file = secretsDir.resolve("audit-service/checkpoint").resolve(name + ".vkey");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    NoteKey.parse(Files.readString(file, StandardCharsets.UTF_8).strip()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file.getFileName(), unreadable);
        } catch (Rejected malformed) {
            throw new IllegalStateException("Not a verifier key: " + file.getFileName(), malformed);
        }
    }
}
