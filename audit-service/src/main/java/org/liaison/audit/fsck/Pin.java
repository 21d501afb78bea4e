package org.liaison.audit.fsck;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaison.audit.fsck.Anchors.Closed;
import org.liaison.audit.tree.LogName;
import org.liaison.log.Fault;
import org.liaison.log.Rejected;
import org.liaison.log.checkpoint.TrustPolicy;
import org.liaison.log.checkpoint.VerifiedCheckpoint;
import org.liaison.log.gap.DeclaredGap;
import org.liaison.log.gap.GapSigners;

/// The pinned keys of a log, the last checkpoint that was signed, and the gaps that were declared.
///
/// @param gaps oldest first; each closed the key before it
record Pin(TrustPolicy policy, VerifiedCheckpoint last, List<DeclaredGap> gaps) {

    Pin {
        gaps = List.copyOf(gaps);
    }

    /// Fails if there is none, or none that can be believed.
    static Pin of(LogName log, Anchors anchors) throws Unpinned {
        List<String> keys = anchors.keys(log);
        if (keys.isEmpty()) {
            throw Unpinned.missing("no pinned key");
        }
        String last =
                anchors.lastSigned(log)
                        .orElseThrow(() -> Unpinned.missing("no last signed checkpoint"));
        List<Closed> closed = anchors.closed(log);
        try {
            TrustPolicy policy = policy(keys, closed);
            VerifiedCheckpoint signed = policy.verify(bytes(last));
            if (!keys.getFirst().startsWith(signed.origin() + "+")) {
                throw Unpinned.missing("the last signed checkpoint is of another key");
            }
            return new Pin(policy, signed, gaps(keys, closed, anchors, policy));
        } catch (Rejected unbelievable) {
            throw Unpinned.missing(
                    "the last signed checkpoint: "
                            + unbelievable.fault().code()
                            + " "
                            + unbelievable.detail());
        }
    }

    private static TrustPolicy policy(List<String> keys, List<Closed> closed) throws Rejected {
        StringBuilder policy = new StringBuilder();
        Stream.concat(keys.stream(), closed.stream().flatMap(before -> before.keys().stream()))
                .forEach(key -> policy.append("log %s\n".formatted(key)));
        return TrustPolicy.parse(bytes(policy.append("quorum none\n").toString()));
    }

    private static List<DeclaredGap> gaps(
            List<String> keys, List<Closed> closed, Anchors anchors, TrustPolicy policy)
            throws Unpinned {
        List<DeclaredGap> gaps = new ArrayList<>();
        for (int i = 0; i < closed.size(); i++) {
            List<String> next = i + 1 < closed.size() ? closed.get(i + 1).keys() : keys;
            try {
                gaps.add(gap(closed.get(i), next, anchors, policy));
            } catch (Rejected unbelievable) {
                throw new Unpinned(
                        Flaw.GAP_UNBELIEVED,
                        unbelievable.fault().code() + " " + unbelievable.detail());
            }
        }
        return gaps;
    }

    /// Whoever signed it must have known what was signed before, and which key goes on.
    private static DeclaredGap gap(
            Closed closed, List<String> next, Anchors anchors, TrustPolicy policy) throws Rejected {
        DeclaredGap gap =
                GapSigners.parse(bytes(anchors.signers().orElse(""))).verify(bytes(closed.gap()));
        VerifiedCheckpoint last = policy.verify(bytes(closed.lastSigned()));
        boolean sameLog = gap.log().equals(last.origin());
        boolean sameState =
                gap.signed().size() == last.size() && gap.signed().root().equals(last.root());
        if (!sameLog || !sameState || !next.getFirst().equals(gap.next().encode())) {
            throw new Rejected(Fault.ROOT_MISMATCH, "the gap is another than was declared");
        }
        return gap;
    }

    /// A stored checkpoint, if a pinned key signed it, it is of the size it is kept under, and its
    /// key was not closed below that size.
    Optional<VerifiedCheckpoint> believed(StoredLog.StoredNote stored) {
        try {
            return Optional.of(policy.verify(bytes(stored.note())))
                    .filter(checkpoint -> checkpoint.size() == stored.size())
                    .filter(checkpoint ->
                            gaps.stream()
                                    .filter(gap -> gap.log().equals(checkpoint.origin()))
                                    .allMatch(gap -> gap.kept().size() >= checkpoint.size()));
        } catch (Rejected unbelievable) {
            return Optional.empty();
        }
    }

    /// Whether entries from that index on were lost, and others came after.
    boolean isGapAt(long index) {
        return gaps.stream().anyMatch(gap -> gap.kept().size() == index);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// There is nothing to hold the log against.
    static final class Unpinned extends Exception {

        private final Flaw flaw;

        Unpinned(Flaw flaw, String message) {
            super(message);
            this.flaw = flaw;
        }

        private static Unpinned missing(String what) {
            return new Unpinned(Flaw.ANCHOR_UNREADABLE, what);
        }

        Flaw flaw() {
            return flaw;
        }
    }
}
