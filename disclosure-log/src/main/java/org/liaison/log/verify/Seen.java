package org.liaison.log.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liaison.log.Fault;
import org.liaison.log.Rejected;
import org.liaison.log.checkpoint.InclusionProof;
import org.liaison.log.checkpoint.VerifiedCheckpoint;
import org.liaison.log.tree.Hash;

/// What one verifier was shown and found proven, so that two files that cannot both be true are
/// found: two roots of one size, or two entries in one place.
final class Seen {

    private final List<VerifiedCheckpoint> checkpoints = new ArrayList<>();
    private final Map<Place, Hash> leaves = new HashMap<>();

    private record Place(String origin, long index) {}

    /// A checkpoint whose signatures held.
    void checkpoint(VerifiedCheckpoint checkpoint) throws Rejected {
        for (VerifiedCheckpoint earlier : checkpoints) {
            checkpoint.requireAgrees(earlier);
        }
        checkpoints.add(checkpoint);
    }

    /// An entry that was proven to be in the tree of a checkpoint.
    void entry(VerifiedCheckpoint checkpoint, InclusionProof proof, Hash leaf) throws Rejected {
        Hash earlier = leaves.putIfAbsent(new Place(checkpoint.origin(), proof.index()), leaf);
        if (earlier != null && !earlier.equals(leaf)) {
            throw new Rejected(
                    Fault.SPLIT_VIEW,
                    "%s at index %d has entries with the hashes %s and %s"
                            .formatted(
                                    checkpoint.origin(),
                                    proof.index(),
                                    leaf.base64(),
                                    earlier.base64()));
        }
    }
}
