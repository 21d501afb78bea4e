package org.liaison.kit.keys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaison.log.trust.KeyAlgorithm;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.OperationalKey;
import org.liaison.log.trust.Revocation;
import org.liaison.log.trust.TrustFault;
import org.liaison.log.trust.TrustList;

/// The public keys of one office, as a trust list of its says that was verified before.
public final class TrustedOffice {

    /// What is worked out once for each key: messages ask by the thousand.
    private record Listed(
            OperationalKey key, Optional<Revocation> revoked, Optional<VerifyingKey> verifying) {}

    private final TrustList list;
    private final Map<String, Listed> byId = new HashMap<>();
    private final List<SealingKey> sealing = new ArrayList<>();

    private TrustedOffice(TrustList list) {
        this.list = list;
        for (OperationalKey key : list.keys()) {
            Optional<VerifyingKey> verifying =
                    key.algorithm() == KeyAlgorithm.ED25519
                            ? Optional.of(VerifyingKey.of(PublicKeysets.ed25519(key)))
                            : Optional.empty();
            byId.put(key.id(), new Listed(key, list.revocation(key.id()), verifying));
            // The list has them oldest first. One that nothing can be sealed to is none.
            if (key.usage() == KeyUsage.SEALING) {
                SealingKey.of(key).ifPresent(sealing::addFirst);
            }
        }
    }

    /// The office that a list is of.
    public static TrustedOffice of(TrustList list) {
        return new TrustedOffice(list);
    }

    /// Its code.
    public String office() {
        return list.office();
    }

    /// What says so.
    public TrustList list() {
        return list;
    }

    /// The key of that id, if it is for that usage, whether it holds now or not: for what was
    /// signed long ago and is read again.
    public Optional<VerifyingKey> known(KeyUsage usage, String keyId) {
        return Optional.ofNullable(byId.get(keyId))
                .filter(listed -> listed.key().usage() == usage)
                .flatMap(Listed::verifying);
    }

    /// The key of that id, if it holds for that usage at that time.
    public Optional<VerifyingKey> held(KeyUsage usage, String keyId, Instant at) {
        return fault(usage, keyId, at).isPresent() ? Optional.empty() : known(usage, keyId);
    }

    /// Why a key does not hold for a usage at a time; empty when it does.
    public Optional<TrustFault> fault(KeyUsage usage, String keyId, Instant at) {
        Listed listed = byId.get(keyId);
        return listed == null
                ? Optional.of(TrustFault.UNKNOWN_KEY)
                : list.fault(listed.key(), listed.revoked(), usage, at);
    }

    /// Whether that key was revoked, for whatever reason and from whatever time on.
    public boolean revoked(String keyId) {
        return list.revocation(keyId).isPresent();
    }

    /// What a data key for this office is wrapped with at that time: the newest key that holds.
    public Optional<SealingKey> sealing(Instant at) {
        return sealing.stream()
                .filter(key -> fault(KeyUsage.SEALING, key.keyId(), at).isEmpty())
                .findFirst();
    }

    @Override
    public String toString() {
        return "TrustedOffice[%s, version %d]".formatted(list.office(), list.version());
    }
}
