package org.liaison.log.trust;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.log.tree.Hash;

/// Which keys of an office hold, for what and how long. Said, not yet believed: see
/// [SignedTrustList] and [TrustHistory].
///
/// @param root digest of the root key that signs it
/// @param version from 1
/// @param previous digest of the version before; null for the first
/// @param from when it is in force
/// @param until when it no longer is
/// @param keys in the order of usage, beginning and key
/// @param revocations in the order of key ids
public record TrustList(
        String office,
        Hash root,
        long version,
        @Nullable Hash previous,
        Instant from,
        Instant until,
        List<OperationalKey> keys,
        List<Revocation> revocations) {

    private static final Comparator<OperationalKey> KEY_ORDER =
            Comparator.comparing(OperationalKey::usage)
                    .thenComparing(OperationalKey::notBefore)
                    .thenComparing(OperationalKey::publicKey);

    public TrustList {
        if (version < 1 || (version == 1) != (previous == null)) {
            throw new IllegalArgumentException(
                    "versions begin at 1, and each but the first names the one before");
        }
        if (!Timestamp.isWhole(from) || !Timestamp.isWhole(until) || !from.isBefore(until)) {
            throw new IllegalArgumentException("a list is for whole seconds, and ends later");
        }
        keys = keys.stream().sorted(KEY_ORDER).toList();
        revocations = revocations.stream().sorted(Comparator.comparing(Revocation::keyId)).toList();
    }

    /// The one text that says this; what the root key signs.
    public String text() {
        StringBuilder text = new StringBuilder(256);
        Stream.concat(
                        Stream.of(
                                TrustListText.HEADER,
                                "office " + office,
                                "root " + root.base64(),
                                "version " + version,
                                "previous "
                                        + (previous == null
                                                ? TrustListText.NONE
                                                : previous.base64()),
                                "from " + from,
                                "until " + until),
                        Stream.concat(
                                keys.stream().map(OperationalKey::line),
                                revocations.stream().map(Revocation::line)))
                .forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /// SHA-256 of the text: what the next version and the leaf of a log name it by.
    public Hash digest() {
        try {
            return Hash.of(
                    MessageDigest.getInstance("SHA-256")
                            .digest(text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /// The key of that id.
    public Optional<OperationalKey> key(String keyId) {
        return keys.stream().filter(key -> key.id().equals(keyId)).findFirst();
    }

    /// Why a key no longer holds, if it was revoked.
    public Optional<Revocation> revocation(String keyId) {
        return revocations.stream().filter(one -> one.keyId().equals(keyId)).findFirst();
    }

    /// The key, if this list says that it held for that usage at that time.
    public OperationalKey require(KeyUsage usage, String keyId, Instant at) throws Distrusted {
        OperationalKey key =
                key(keyId)
                        .orElseThrow(() ->
                                new Distrusted(
                                        TrustFault.UNKNOWN_KEY, "no key %s".formatted(keyId)));
        Optional<TrustFault> fault = fault(key, revocation(keyId), usage, at);
        if (fault.isPresent()) {
            throw new Distrusted(
                    fault.get(),
                    "key %s (%s) in version %d of %s"
                            .formatted(keyId, key.usage().code(), version, office));
        }
        return key;
    }

    /// Why a key of this list does not hold for a usage at a time; empty when it does.
    ///
    /// @param revoked what this list says of its revocation
    public Optional<TrustFault> fault(
            OperationalKey key, Optional<Revocation> revoked, KeyUsage usage, Instant at) {
        if (key.usage() != usage) {
            return Optional.of(TrustFault.WRONG_USAGE);
        }
        if (at.isBefore(from) || !at.isBefore(until)) {
            return Optional.of(
                    at.isBefore(from) ? TrustFault.LIST_NOT_YET_VALID : TrustFault.LIST_EXPIRED);
        }
        if (revoked.isPresent() && !at.isBefore(revoked.get().at())) {
            return Optional.of(TrustFault.KEY_REVOKED);
        }
        if (at.isBefore(key.notBefore())) {
            return Optional.of(TrustFault.KEY_NOT_YET_VALID);
        }
        return at.isBefore(key.notAfter()) ? Optional.empty() : Optional.of(TrustFault.KEY_EXPIRED);
    }

    /// The keys that hold for a usage at a time, the newest first.
    public List<OperationalKey> holding(KeyUsage usage, Instant at) {
        return keys.stream()
                .filter(key -> key.usage() == usage)
                .filter(key -> fault(key, revocation(key.id()), usage, at).isEmpty())
                .sorted(Comparator.comparing(OperationalKey::notBefore).reversed())
                .toList();
    }
}
