package org.liaison.log.tree;

import java.util.ArrayList;
import java.util.List;

/// Consecutive leaves that have a root of their own in some tree: `begin` is a multiple of the
/// largest power of two not above their number.
///
/// @param begin index of the first leaf
/// @param end index after the last leaf
record Span(long begin, long end) {

    Span {
        if (begin < 0 || begin >= end) {
            throw new IllegalArgumentException("no leaves from %d to %d".formatted(begin, end));
        }
    }

    /// How many leaves are left of the split: the largest power of two below their number.
    long split() {
        return Long.highestOneBit(end - begin - 1);
    }

    Span left() {
        return new Span(begin, begin + split());
    }

    Span right() {
        return new Span(begin + split(), end);
    }

    long length() {
        return end - begin;
    }

    /// The complete subtrees it consists of, largest first.
    List<Span> subtrees() {
        List<Span> subtrees = new ArrayList<>();
        long from = begin;
        for (long rest = length(); rest > 0; rest = end - from) {
            long leaves = Long.highestOneBit(rest);
            subtrees.add(new Span(from, from + leaves));
            from += leaves;
        }
        return subtrees;
    }

    /// The tile that holds the root of this complete subtree in a tree of that size.
    TileAddress tileIn(long size) {
        return TileAddress.holding(begin, height(), size);
    }

    /// The height of this complete subtree: 0 for a leaf.
    int height() {
        return Long.numberOfTrailingZeros(length());
    }
}
