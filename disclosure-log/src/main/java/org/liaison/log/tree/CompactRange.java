package org.liaison.log.tree;

import java.util.ArrayList;
import java.util.List;

/// A tree of which only the roots of its largest complete subtrees are kept: at most 63 hashes
/// however many leaves it has. Not safe for use by several threads.
final class CompactRange {

    private final List<Hash> peaks;
    private long size;

    private CompactRange(long size, List<Hash> peaks) {
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    static CompactRange empty() {
        return new CompactRange(0, List.of());
    }

    /// A range that goes on from complete subtrees.
    ///
    /// @param peaks one for each bit of the size, largest subtree first
    static CompactRange of(long size, List<Hash> peaks) {
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException(
                    "%d subtrees for a size of %d; it needs one for each bit"
                            .formatted(peaks.size(), size));
        }
        return new CompactRange(size, peaks);
    }

    void append(Hash leaf) {
        Hash subtree = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            subtree = Hash.ofNode(peaks.removeLast(), subtree);
        }
        peaks.add(subtree);
        size++;
    }

    long size() {
        return size;
    }

    /// The root over all leaves so far.
    Hash root() {
        if (peaks.isEmpty()) {
            return Hash.EMPTY_TREE;
        }
        Hash root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Hash.ofNode(peaks.get(i), root);
        }
        return root;
    }
}
