package org.liaison.log.tree;

import java.util.ArrayList;
import java.util.List;

/// Makes the hash lists of inclusion and consistency proofs (RFC 6962 sections 2.1.1 and 2.1.2)
/// from tiles. Reads at most two tiles a level.
public final class ProofPaths {

    private final TileStore store;

    public ProofPaths(TileStore store) {
        this.store = store;
    }

    /// The root of the tree's first `size` leaves.
    public Hash root(long size) {
        requireSize(size);
        return size == 0
                ? Hash.EMPTY_TREE
                : new TileView(store, size).roots(List.of(new Span(0, size))).getFirst();
    }

    /// The siblings on the way from a leaf up to the root of the first `size` leaves.
    public List<Hash> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException(
                    "leaf %d of a tree of %d; it must be below".formatted(index, size));
        }
        List<Span> siblings = new ArrayList<>();
        Span around = new Span(0, size);
        while (around.length() > 1) {
            boolean left = index < around.begin() + around.split();
            siblings.addFirst(left ? around.right() : around.left());
            around = left ? around.left() : around.right();
        }
        return new TileView(store, size).roots(siblings);
    }

    /// What shows that the first `older` of `size` leaves are an earlier state of the same tree.
    /// Nothing is needed between a tree and itself, nor from a tree without leaves.
    public List<Hash> consistency(long older, long size) {
        if (older < 0 || older > size) {
            throw new IllegalArgumentException(
                    "from a size of %d to %d; a log only grows".formatted(older, size));
        }
        if (older == 0 || older == size) {
            return List.of();
        }
        List<Span> nodes = new ArrayList<>();
        Span around = new Span(0, size);
        while (older != around.end()) {
            boolean left = older <= around.begin() + around.split();
            nodes.addFirst(left ? around.right() : around.left());
            around = left ? around.left() : around.right();
        }
        if (around.begin() > 0) {
            nodes.addFirst(around);
        }
        return new TileView(store, size).roots(nodes);
    }

    private static void requireSize(long size) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree of %d leaves".formatted(size));
        }
    }
}
