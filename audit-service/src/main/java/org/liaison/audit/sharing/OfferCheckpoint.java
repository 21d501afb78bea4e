package org.liaison.audit.sharing;

import java.nio.charset.StandardCharsets;
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

    private static final int MOST_PROOFS = 5_000;

    private final Beats beats;
    private final Cosignatures cosignatures;
    private final OwnEntries entries;
    private final LogTrees trees;
    private final ToPartners partners;
    private final Map<String, Long> offered = new HashMap<>();

    public OfferCheckpoint(
            Beats beats,
            Cosignatures cosignatures,
            OwnEntries entries,
            LogTrees trees,
            ToPartners partners) {
        this.beats = beats;
        this.cosignatures = cosignatures;
        this.entries = entries;
        this.trees = trees;
        this.partners = partners;
    }

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
        Optional<StoredCheckpoint> last = cosignatures.lastOf(partner);
        long seen = last.map(StoredCheckpoint::size).orElse(-1L);
        if (seen >= size || offered.getOrDefault(partner, -1L) >= size) {
            return Outcome.NOTHING_NEW;
        }
        offer(partner, last, newest.get());
        offered.put(partner, size);
        return Outcome.OFFERED;
    }

    private void offer(String partner, Optional<StoredCheckpoint> last, Beat newest) {
        SignedNote later = note(newest.note());
        long from = last.map(StoredCheckpoint::size).orElse(newest.size());
        SignedNote older = last.map(stored -> note(stored.note())).orElse(later);
        ProofPaths paths = new ProofPaths(trees.tiles(LogName.DISCLOSURES));
        byte[] growth =
                ConsistencyFile.of(
                                older,
                                new ConsistencyProof(paths.consistency(from, newest.size())),
                                later)
                        .encode();
        long first = last.map(StoredCheckpoint::size).orElse(0L);
        List<byte[]> proofs = new ArrayList<>();
        int bytes = 0;
        for (OwnEntry own : entries.sentTo(partner, first, newest.size(), MOST_PROOFS)) {
            byte[] proof = proof(own, newest.size(), paths, later);
            if (bytes + proof.length > MOST_BYTES) {
                partners.offer(partner, growth, List.copyOf(proofs));
                proofs.clear();
                bytes = 0;
            }
            proofs.add(proof);
            bytes += proof.length;
        }
        partners.offer(partner, growth, List.copyOf(proofs));
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
