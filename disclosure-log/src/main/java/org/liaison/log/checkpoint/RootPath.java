package org.liaison.log.checkpoint;

import java.util.List;
import org.liaison.log.Fault;
import org.liaison.log.Rejected;
import org.liaison.log.tree.Hash;

/// Where a proof leads. As strict as proofs can be: the index is below the size, and there are
/// exactly as many hashes as the place and the size ask for.
///
/// The last leaf's way to the root splits a proof: below the split both sides of the leaf have
/// siblings (inner), above it only the left one (border).
final class RootPath {

    private RootPath() {}

    static Hash ofInclusion(InclusionProof proof, Hash leaf, long size) throws Rejected {
        long index = proof.index();
        if (index >= size) {
            throw new Rejected(
                    Fault.INDEX_NOT_BELOW_SIZE, "index %d, size %d".formatted(index, size));
        }
        int inner = inner(index, size);
        requireLength(proof.path(), inner + border(index, inner));
        Hash below = inner(leaf, proof.path().subList(0, inner), index);
        return leftward(below, proof.path().subList(inner, proof.path().size()));
    }

    /// The later root that a proof leads to, if it also leads to the older root.
    static Hash ofConsistency(
            ConsistencyProof proof, long older, Hash olderRoot, long size, Hash root)
            throws Rejected {
        List<Hash> path = proof.path();
        if (older == size || older == 0) {
            requireLength(path, 0);
            return older == size ? olderRoot : root;
        }
        int shift = Long.numberOfTrailingZeros(older);
        int inner = inner(older - 1, size) - shift;
        int border = border(older - 1, inner + shift);
        // An older tree that is one complete subtree is its own first hash.
        int start = Long.bitCount(older) == 1 ? 0 : 1;
        requireLength(path, start + inner + border);
        Hash seed = start == 0 ? olderRoot : path.getFirst();
        List<Hash> innerPath = path.subList(start, start + inner);
        List<Hash> borderPath = path.subList(start + inner, path.size());
        long mask = (older - 1) >> shift;
        Hash reached = leftward(innerLeftward(seed, innerPath, mask), borderPath);
        if (!reached.equals(olderRoot)) {
            throw new Rejected(
                    Fault.ROOT_MISMATCH,
                    "the proof leads to %s, the older checkpoint at size %d has %s"
                            .formatted(reached.base64(), older, olderRoot.base64()));
        }
        return leftward(inner(seed, innerPath, mask), borderPath);
    }

    private static int inner(long index, long size) {
        return Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
    }

    private static int border(long index, int inner) {
        return Long.bitCount(index >> inner);
    }

    private static void requireLength(List<Hash> path, int needed) throws Rejected {
        if (path.size() != needed) {
            throw new Rejected(
                    Fault.PROOF_LENGTH, "%d hashes; it has %d".formatted(path.size(), needed));
        }
    }

    private static Hash inner(Hash from, List<Hash> path, long index) {
        Hash node = from;
        for (int level = 0; level < path.size(); level++) {
            boolean isLeft = ((index >> level) & 1) == 0;
            Hash sibling = path.get(level);
            node = isLeft ? Hash.ofNode(node, sibling) : Hash.ofNode(sibling, node);
        }
        return node;
    }

    private static Hash innerLeftward(Hash from, List<Hash> path, long index) {
        Hash node = from;
        for (int level = 0; level < path.size(); level++) {
            if (((index >> level) & 1) == 1) {
                node = Hash.ofNode(path.get(level), node);
            }
        }
        return node;
    }

    private static Hash leftward(Hash from, List<Hash> path) {
        Hash node = from;
        for (Hash sibling : path) {
            node = Hash.ofNode(sibling, node);
        }
        return node;
    }
}
