package org.liaison.operator.trust;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaison.kit.keys.OfficeKeys;
import org.liaison.kit.keys.OfficeTrust;
import org.liaison.kit.keys.TrustFiles;
import org.liaison.log.trust.Distrusted;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.OperationalKey;
import org.liaison.log.trust.Revocation;
import org.liaison.log.trust.SignedTrustList;
import org.liaison.log.trust.TrustHistory;
import org.liaison.log.trust.TrustList;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.OfficeFolder;
import org.liaison.operator.office.SecretFile;

/// Where the administrators of one office keep its root key and its trust lists, and hand them to
/// the services that read them.
public final class TrustDesk {

    private static final Duration TERM = Duration.ofDays(365);

    private final OfficeFolder folder;
    private final String office;
    private final Path keytool;
    private final Clock clock;

    public TrustDesk(OfficeFolder folder, String office, Path keytool, Clock clock) {
        this.folder = folder;
        this.office = office;
        this.keytool = keytool;
        this.clock = clock;
    }

    /// The desk of an office whose folder is here.
    public static TrustDesk of(LauncherSettings settings, Office office) {
        return new TrustDesk(
                settings.state().office(office),
                office.code(),
                settings.installation().keytool(),
                Clock.systemUTC());
    }

    /// Makes the root key and the first trust list where there is none, and hands the newest to the
    /// services.
    public void found() throws IOException, InterruptedException {
        RootStore store = store();
        SecretFile.folder(administrator().resolve("root"));
        if (store instanceof RootStore.InFile) {
            SecretFile.readOrMake(store.secret());
        }
        RootSigner.makeIfMissing(store, office, keytool, folder.log("keytool"));
        if (!kept().has(office)) {
            RootSigner root = RootSigner.of(store);
            Instant now = now();
            TrustList first =
                    OfficeTrust.first(
                            folder.secrets(), office, root.rootKey(), now, now.plus(TERM));
            try {
                keep(office, TrustHistory.beginning(sign(first, root), root.rootKey()));
            } catch (Distrusted unsound) {
                throw failed(unsound);
            }
        } else {
            keep(office, history(office));
        }
    }

    /// What a partner is given.
    public TrustOffer offer() {
        return new TrustOffer(history(office));
    }

    /// Whether an office is trusted here.
    public boolean trusts(String other) {
        return kept().has(other);
    }

    /// Everything that an office that is trusted here ever listed.
    public TrustHistory history(String other) {
        if (!kept().has(other)) {
            throw new OperatorFailure(
                    "Office %s has no trust list of %s yet".formatted(office, other));
        }
        try {
            return kept().read(other);
        } catch (Distrusted unsound) {
            throw failed(unsound);
        }
    }

    /// Trusts an office from now on, or the newer list of one that is trusted already.
    void trust(TrustOffer offer) throws Distrusted {
        kept().write(offer.office(), offer.history());
        keep(offer.office(), kept().read(offer.office()));
    }

    /// Adds a key for a usage, for checkpoints one a log; the ones before hold for the overlap.
    public TrustList rotate(KeyUsage usage, Duration beginsIn, Duration overlap) {
        Instant begins = now().plus(beginsIn);
        List<OperationalKey> keys =
                new ArrayList<>(
                        OfficeKeys.another(
                                folder.secrets(), office, usage, begins, begins.plus(TERM)));
        TrustList before = history(office).newest();
        for (OperationalKey key : before.keys()) {
            keys.add(key.usage() == usage ? key.endingBy(begins.plus(overlap)) : key);
        }
        return next(before, keys, before.revocations());
    }

    /// Lists the key under which a log goes on after a declared gap, from now on; the keys of the
    /// name it had end.
    public TrustList relistLogs() {
        Instant now = now();
        TrustList before = history(office).newest();
        List<OperationalKey> there =
                OfficeKeys.logs(folder.secrets(), now, now.plus(TERM)).stream()
                        .filter(key -> before.key(key.id()).isEmpty())
                        .toList();
        Set<String> kept =
                OfficeKeys.logs(folder.secrets(), now, now.plus(TERM)).stream()
                        .map(key -> key.name().text())
                        .collect(Collectors.toSet());
        List<OperationalKey> keys = new ArrayList<>(there);
        for (OperationalKey key : before.keys()) {
            boolean closed =
                    key.usage() == KeyUsage.CHECKPOINT && !kept.contains(key.name().text());
            // A key holds for a second at least.
            keys.add(closed ? key.endingBy(now.plusSeconds(1)) : key);
        }
        return there.isEmpty() ? before : next(before, keys, before.revocations());
    }

    /// Ends a key at once.
    public TrustList revoke(String keyId, Revocation.Reason reason) {
        TrustList before = history(office).newest();
        if (before.key(keyId).isEmpty() || before.revocation(keyId).isPresent()) {
            throw new OperatorFailure("The newest list has no such key, or revoked it already");
        }
        List<Revocation> revocations = new ArrayList<>(before.revocations());
        revocations.add(new Revocation(keyId, now(), reason));
        return next(before, before.keys(), revocations);
    }

    private TrustList next(
            TrustList before, List<OperationalKey> keys, List<Revocation> revocations) {
        RootSigner root = RootSigner.of(store());
        Instant now = now();
        TrustList next =
                new TrustList(
                        office,
                        root.rootKey().digest(),
                        before.version() + 1,
                        before.digest(),
                        now,
                        now.plus(TERM),
                        keys,
                        revocations);
        try {
            keep(office, history(office).accept(sign(next, root)));
        } catch (Distrusted unsound) {
            throw failed(unsound);
        }
        return next;
    }

    private static SignedTrustList sign(TrustList list, RootSigner root) throws Distrusted {
        return SignedTrustList.sign(list, root);
    }

    /// First where administrators look, then where the services read: exchange-service and
    /// audit-service everybody's, case-service the office's own, which says what it signs with.
    private void keep(String other, TrustHistory history) {
        try {
            kept().write(other, history);
            handOver("exchange-service", other, history);
            handOver("audit-service", other, history);
            if (other.equals(office)) {
                handOver("case-service", other, history);
            }
        } catch (Distrusted unsound) {
            throw failed(unsound);
        }
    }

    private void handOver(String service, String other, TrustHistory history) throws Distrusted {
        new TrustFiles(folder.secrets(service).resolve("trust")).write(other, history);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static OperatorFailure failed(Distrusted unsound) {
        return new OperatorFailure(
                "Not trusted: %s (%s)".formatted(unsound.fault().code(), unsound.detail()),
                unsound);
    }

    private TrustFiles kept() {
        return new TrustFiles(records());
    }

    /// Where acceptances are written down.
    Path records() {
        return administrator().resolve("trust");
    }

    private RootStore store() {
        return RootStore.in(administrator().resolve("root"));
    }

    private Path administrator() {
        return folder.secrets("administrator");
    }
}
