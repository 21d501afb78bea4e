package org.liaison.audit;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.liaison.kit.keys.LogKeyFiles;
import org.liaison.kit.keys.OfficeKeys;
import org.liaison.kit.keys.TrustFiles;
import org.liaison.log.StrictBase64;
import org.liaison.log.note.NoteKey;
import org.liaison.log.trust.Distrusted;
import org.liaison.log.trust.KeyAlgorithm;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.OperationalKey;
import org.liaison.log.trust.Revocation;
import org.liaison.log.trust.RootKey;
import org.liaison.log.trust.SignedTrustList;
import org.liaison.log.trust.TrustHistory;
import org.liaison.log.trust.TrustList;

/// The root key of an invented office, and the trust lists that name the keys of its audit-service.
public final class InventedTrust implements SignedTrustList.Signer {

    private static final Duration TERM = Duration.ofDays(40_000);

    private final String office;
    private final Path secretsDir;
    private final KeyPair pair;
    private TrustHistory history;

    /// @param secretsDir with the folder `audit-service`, whose keys are there already
    public InventedTrust(String office, Path secretsDir, Instant from) {
        this.office = office;
        this.secretsDir = secretsDir;
        this.pair = pair();
        this.history = begin(from.truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(1)));
    }

    /// Gives another office, or this one itself, the newest list.
    public void to(Path otherSecretsDir) {
        try {
            new TrustFiles(otherSecretsDir.resolve("audit-service/trust")).write(office, history);
        } catch (Distrusted unsound) {
            throw new IllegalStateException(unsound);
        }
    }

    public TrustList newest() {
        return history.newest();
    }

    /// One more key for a usage; those before end after the overlap.
    public void rotate(KeyUsage usage, Instant begins, Duration overlap) {
        List<OperationalKey> keys =
                new ArrayList<>(
                        OfficeKeys.another(secretsDir, office, usage, begins, begins.plus(TERM)));
        for (OperationalKey key : newest().keys()) {
            keys.add(key.usage() == usage ? key.endingBy(begins.plus(overlap)) : key);
        }
        next(keys, newest().revocations());
    }

    /// Lists the keys of a log that goes on under another name; those of the old name end.
    public void relist(Instant at) {
        List<OperationalKey> keys = new ArrayList<>();
        LogKeyFiles files = new LogKeyFiles(secretsDir.resolve("audit-service/checkpoint"));
        for (NoteKey key : files.verifiers("disclosures")) {
            keys.add(key(KeyUsage.CHECKPOINT, key, at));
        }
        for (OperationalKey key : newest().keys()) {
            keys.add(key.name().text().endsWith("/disclosures") ? key.endingBy(at) : key);
        }
        next(keys, newest().revocations());
    }

    public void revoke(String keyId, Instant at) {
        List<Revocation> revocations = new ArrayList<>(newest().revocations());
        revocations.add(new Revocation(keyId, at, Revocation.Reason.COMPROMISED));
        next(newest().keys(), revocations);
    }

    /// A list that ends, with all its keys.
    public void endingAt(Instant end) {
        accept(list(newest().version() + 1, newest().from(), end, newest().keys(), List.of()));
    }

    private void next(List<OperationalKey> keys, List<Revocation> revocations) {
        accept(list(newest().version() + 1, newest().from(), newest().until(), keys, revocations));
    }

    private void accept(TrustList list) {
        try {
            history = history.accept(SignedTrustList.sign(list, this));
        } catch (Distrusted unsound) {
            throw new IllegalStateException(unsound);
        }
    }

    private TrustHistory begin(Instant from) {
        List<OperationalKey> keys = new ArrayList<>();
        LogKeyFiles files = new LogKeyFiles(secretsDir.resolve("audit-service/checkpoint"));
        for (String log : List.of("disclosures", "access")) {
            files.verifiers(log).forEach(key -> keys.add(key(KeyUsage.CHECKPOINT, key, from)));
        }
        files.verifiers("cosigner").forEach(key -> keys.add(key(KeyUsage.COSIGNING, key, from)));
        TrustList first =
                new TrustList(
                        office,
                        rootKey().digest(),
                        1,
                        null,
                        from,
                        from.plus(TERM),
                        keys,
                        List.of());
        try {
            return TrustHistory.beginning(SignedTrustList.sign(first, this), rootKey());
        } catch (Distrusted unsound) {
            throw new IllegalStateException(unsound);
        }
    }

    private TrustList list(
            long version,
            Instant from,
            Instant until,
            List<OperationalKey> keys,
            List<Revocation> revocations) {
        return new TrustList(
                office,
                rootKey().digest(),
                version,
                newest().digest(),
                from,
                until,
                keys,
                revocations);
    }

    private static OperationalKey key(KeyUsage usage, NoteKey key, Instant from) {
        return new OperationalKey(
                usage,
                key.name(),
                KeyAlgorithm.ED25519,
                from,
                from.plus(TERM),
                StrictBase64.encode(key.publicKey()));
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public RootKey rootKey() {
        return RootKey.of(pair.getPublic());
    }

    @Override
    public byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance(rootKey().signatureAlgorithm());
            signature.initSign(pair.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
