package org.liaison.log.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A tree of one size, read from tiles that are fetched once and all together.
final class TileView {

    private final TileStore store;
    private final long size;
    private final Map<TileAddress, Tile> tiles = new HashMap<>();

    TileView(TileStore store, long size) {
        this.store = store;
        this.size = size;
    }

    /// The roots over spans of leaves.
    List<Hash> roots(List<Span> spans) {
        Set<TileAddress> needed = new HashSet<>();
        for (Span span : spans) {
            for (Span subtree : span.subtrees()) {
                needed.add(subtree.tileIn(size));
            }
        }
        needed.removeAll(tiles.keySet());
        if (!needed.isEmpty()) {
            tiles.putAll(store.read(needed));
        }
        return spans.stream().map(this::root).toList();
    }

    private Hash root(Span span) {
        List<Hash> parts = new ArrayList<>();
        for (Span subtree : span.subtrees()) {
            parts.add(complete(subtree));
        }
        Hash root = parts.getLast();
        for (int i = parts.size() - 2; i >= 0; i--) {
            root = Hash.ofNode(parts.get(i), root);
        }
        return root;
    }

    private Hash complete(Span subtree) {
        TileAddress address = subtree.tileIn(size);
        Tile tile = tiles.get(address);
        if (tile == null) {
            throw new MissingTile(address);
        }
        int shift = address.level() * TileAddress.HEIGHT;
        int from = (int) ((subtree.begin() >> shift) % TileAddress.FULL);
        return tile.subtree(from, subtree.height() - shift);
    }
}
