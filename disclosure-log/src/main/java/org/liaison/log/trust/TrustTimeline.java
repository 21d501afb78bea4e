package org.liaison.log.trust;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.liaison.log.tree.Hash;

/// Which trust list of an office was in force where in a log: each change is a leaf, which names
/// the list by its digest. A signature is valid if the list in force at its leaf held its key.
public final class TrustTimeline {

    private final NavigableMap<Long, TrustList> changes;

    private TrustTimeline(NavigableMap<Long, TrustList> changes) {
        this.changes = changes;
    }

    /// The timeline that those leaves make.
    ///
    /// @param history the lists, verified under a root key from outside
    /// @param leaves where in the log a list is named, by index; proved to be there
    /// @throws Distrusted when a leaf names a list that the history has not, or an older one than a
    ///   leaf before it
    public static TrustTimeline of(TrustHistory history, Map<Long, Hash> leaves) throws Distrusted {
        NavigableMap<Long, TrustList> changes = new TreeMap<>();
        for (Map.Entry<Long, Hash> leaf : new TreeMap<>(leaves).entrySet()) {
            TrustList list =
                    history.named(leaf.getValue())
                            .orElseThrow(() ->
                                    new Distrusted(
                                            TrustFault.NO_LIST_IN_FORCE,
                                            "leaf %d names a list that is not there"
                                                    .formatted(leaf.getKey())));
            if (!changes.isEmpty() && changes.lastEntry().getValue().version() > list.version()) {
                throw new Distrusted(
                        TrustFault.TRUST_ROLLBACK, "at leaf %d".formatted(leaf.getKey()));
            }
            changes.put(leaf.getKey(), list);
        }
        return new TrustTimeline(changes);
    }

    /// The list in force at a leaf: the newest one named at or before it.
    public Optional<TrustList> at(long index) {
        return Optional.ofNullable(changes.floorEntry(index)).map(Map.Entry::getValue);
    }

    /// The key, if the list in force at that leaf held it for that usage at that time.
    ///
    /// @param time what the leaf says of itself
    public OperationalKey require(long index, KeyUsage usage, String keyId, Instant time)
            throws Distrusted {
        TrustList list =
                at(index)
                        .orElseThrow(() ->
                                new Distrusted(
                                        TrustFault.NO_LIST_IN_FORCE,
                                        "before leaf %d".formatted(index)));
        return list.require(usage, keyId, time);
    }
}
