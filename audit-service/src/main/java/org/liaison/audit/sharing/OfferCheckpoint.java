package org.liaison.audit.sharing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaison.audit.beat.Beat;
import org.liaison.audit.beat.Beats;
import org.liaison.audit.checkpoint.Checkpoints.StoredCheckpoint;
import org.liaison.audit.sharing.OwnEntries.OwnEntry;
import org.liaison.audit.tree.LogName;
import org.liaison.audit.tree.LogTrees;
import org.liaison.log.Rejected;
import org.liaison.log.checkpoint.ConsistencyProof;
import org.liaison.log.checkpoint.InclusionProof;
import org.liaison.log.note.SignedNote;
import org.liaison.log.tree.ProofPaths;
import org.liaison.log.verify.ConsistencyFile;
import org.liaison.log.verify.ProofFile;

/// Sends a partner the checkpoint of the newest beat, with the proof that it extends the one that
/// this partner cosigned last, and with proofs of the partner's own entries in between. What it
/// does not cosign comes again, with more, at the next beat or start.
public final class OfferCheckpoint {

    /// What fits the largest bucket of a channel, with room for the checkpoints.
    private static final int MOST_BYTES = 180_000;

    private static final int PAGE = 500;
    private static final int UNANSWERED = 3;

    /// A partner cosigned none of three checkpoints in a row.
    public static final String MISSING = "cosignature-missing";

    private final Beats beats;
    private final Cosignatures cosignatures;
    private final OwnEntries entries;
    private final LogTrees trees;
    private final ToPartners partners;
    private final PartnerAlarms alarms;
    private final Clock clock;
    private final Map<String, Offered> offered = new HashMap<>();

    public OfferCheckpoint(
            Beats beats,
            Cosignatures cosignatures,
            OwnEntries entries,
            LogTrees trees,
            ToPartners partners,
            PartnerAlarms alarms,
            Clock clock) {
        this.alarms = alarms;
        this.clock = clock;
        this.beats = beats;
        this.cosignatures = cosignatures;
        this.entries = entries;
        this.trees = trees;
        this.partners = partners;
    }

    /// The last offer to a partner.
    ///
    /// @param seen what it had cosigned before
    /// @param unanswered how many offers in a row found that unchanged
    private record Offered(long size, long seen, int unanswered) {}

    /// What one round did for a partner.
    public enum Outcome {
        /// There was nothing new for it.
        NOTHING_NEW,
        /// The newest checkpoint is on its way.
        OFFERED
    }

    /// Offers a partner what it has not cosigned, once each beat.
    public Outcome to(String partner) {
        Optional<Beat> newest = beats.latest();
        if (newest.isEmpty()) {
            return Outcome.NOTHING_NEW;
        }
        long size = newest.get().size();
        Optional<StoredCheckpoint> last =
                cosignatures.lastOf(partner).filter(one -> isOfOneLog(one, newest.get()));
        long seen = last.map(StoredCheckpoint::size).orElse(-1L);
        Offered before = offered.getOrDefault(partner, new Offered(-1, Long.MIN_VALUE, 0));
        if (seen >= size || before.size() >= size) {
            return Outcome.NOTHING_NEW;
        }
        offer(partner, last, newest.get());
        int unanswered = before.seen() == seen ? before.unanswered() + 1 : 0;
        if (unanswered == UNANSWERED) {
            alarms.raise(partner + "/cosigner", MISSING, "size " + seen, clock.instant());
        }
        offered.put(partner, new Offered(size, seen, unanswered));
        return Outcome.OFFERED;
    }

    /// A log that goes on under another name after a declared gap is offered from its beginning.
    private static boolean isOfOneLog(StoredCheckpoint cosigned, Beat newest) {
        String origin = newest.note().substring(0, newest.note().indexOf('\n') + 1);
        return cosigned.note().startsWith(origin);
    }

    private void offer(String partner, Optional<StoredCheckpoint> last, Beat newest) {
        SignedNote later = note(newest.note());
        SignedNote older = last.map(stored -> note(stored.note())).orElse(later);
        long from = last.map(StoredCheckpoint::size).orElse(newest.size());
        ProofPaths paths = new ProofPaths(trees.tiles(LogName.DISCLOSURES));
        ConsistencyProof proof = new ConsistencyProof(paths.consistency(from, newest.size()));
        Letters letters = new Letters(partner, ConsistencyFile.of(older, proof, later).encode());
        long index = last.map(StoredCheckpoint::size).orElse(0L);
        List<OwnEntry> page = List.of();
        do {
            page = entries.sentTo(partner, index, newest.size(), PAGE);
            for (OwnEntry own : page) {
                letters.add(proof(own, newest.size(), paths, later));
                index = own.index() + 1;
            }
        } while (page.size() == PAGE);
        letters.send();
    }

    /// One offer in as many letters as its proofs need, at least one.
    private final class Letters {

        private final String partner;
        private final byte[] growth;
        private final List<byte[]> proofs = new ArrayList<>();
        private int bytes;

        Letters(String partner, byte[] growth) {
            this.partner = partner;
            this.growth = growth;
        }

        void add(byte[] proof) {
            if (bytes + proof.length > MOST_BYTES) {
                send();
            }
            proofs.add(proof);
            bytes += proof.length;
        }

        void send() {
            partners.offer(partner, growth, List.copyOf(proofs));
            proofs.clear();
            bytes = 0;
        }
    }

    private static byte[] proof(OwnEntry own, long size, ProofPaths paths, SignedNote checkpoint) {
        InclusionProof proof = new InclusionProof(own.index(), paths.inclusion(own.index(), size));
        return ProofFile.of(own.entry().get(), proof, checkpoint).encode();
    }

    private static SignedNote note(String text) {
        try {
            return SignedNote.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (Rejected damaged) {
            throw new IllegalStateException("A stored checkpoint cannot be read", damaged);
        }
    }
}
