package org.liaison.log.checkpoint;

import java.util.List;
import org.liaison.log.Fault;
import org.liaison.log.Rejected;
import org.liaison.log.note.NoteKey;
import org.liaison.log.tree.Hash;

/// A checkpoint that a [TrustPolicy] believes; nothing else makes one. All proofs are judged here,
/// so none is ever judged against a size or a root that somebody merely stated.
public final class VerifiedCheckpoint {

    private final Checkpoint checkpoint;
    private final List<NoteKey> signers;
    private final List<String> cosigners;

    VerifiedCheckpoint(Checkpoint checkpoint, List<NoteKey> signers, List<String> cosigners) {
        this.checkpoint = checkpoint;
        this.signers = List.copyOf(signers);
        this.cosigners = List.copyOf(cosigners);
    }

    /// Name of the log.
    public String origin() {
        return checkpoint.origin();
    }

    /// Number of entries.
    public long size() {
        return checkpoint.size();
    }

    /// Root of the tree over them.
    public Hash root() {
        return checkpoint.root();
    }

    /// The keys of the log that signed it.
    public List<NoteKey> signers() {
        return signers;
    }

    /// The policy's names of those cosigners whose signatures held.
    public List<String> cosigners() {
        return cosigners;
    }

    /// Fails unless those exact bytes are the entry at the index that the proof names.
    public void requireInclusion(byte[] entry, InclusionProof proof) throws Rejected {
        requireRoot(RootPath.ofInclusion(proof, Hash.ofLeaf(entry), size()));
    }

    /// Fails unless everything the older checkpoint had is unchanged in this one.
    public void requireExtends(VerifiedCheckpoint older, ConsistencyProof proof) throws Rejected {
        if (!origin().equals(older.origin())) {
            throw new Rejected(
                    Fault.WRONG_ORIGIN,
                    "the older checkpoint is of %s, the later of %s"
                            .formatted(older.origin(), origin()));
        }
        if (size() < older.size()) {
            throw new Rejected(
                    Fault.LOG_SHRANK, "from %d entries to %d".formatted(older.size(), size()));
        }
        requireRoot(RootPath.ofConsistency(proof, older.size(), older.root(), size(), root()));
    }

    /// Fails if the two are of one log and one size and say something else.
    public void requireAgrees(VerifiedCheckpoint other) throws Rejected {
        if (origin().equals(other.origin())
                && size() == other.size()
                && !root().equals(other.root())) {
            throw new Rejected(
                    Fault.SPLIT_VIEW,
                    "%s at size %d has root %s and root %s"
                            .formatted(origin(), size(), root().base64(), other.root().base64()));
        }
    }

    private void requireRoot(Hash reached) throws Rejected {
        if (!reached.equals(root())) {
            throw new Rejected(
                    Fault.ROOT_MISMATCH,
                    "the proof leads to %s, the checkpoint at size %d has %s"
                            .formatted(reached.base64(), size(), root().base64()));
        }
    }

    @Override
    public String toString() {
        return "%s at size %d".formatted(origin(), size());
    }
}
