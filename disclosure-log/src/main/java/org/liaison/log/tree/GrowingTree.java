package org.liaison.log.tree;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A tree that grows by appends and hands out the tiles that changed. Holds one partial tile a
/// level, so its memory does not grow with the log. Not safe for use by several threads.
public final class GrowingTree {

    private final CompactRange range;
    private final List<ByteArrayOutputStream> edge;
    private final Map<TileAddress, Tile> completed = new LinkedHashMap<>();
    private final long from;

    private GrowingTree(CompactRange range, List<ByteArrayOutputStream> edge) {
        this.range = range;
        this.edge = edge;
        this.from = range.size();
    }

    /// A tree without leaves.
    public static GrowingTree empty() {
        return new GrowingTree(CompactRange.empty(), new ArrayList<>());
    }

    /// The tree as it was at that size; its edge is read from the store.
    public static GrowingTree resume(long size, TileStore store) {
        List<TileAddress> partial = TileAddress.edge(size);
        Map<TileAddress, Tile> tiles = store.read(partial);
        List<ByteArrayOutputStream> edge = new ArrayList<>();
        for (TileAddress address : partial) {
            Tile tile = tiles.get(address);
            if (tile == null) {
                throw new MissingTile(address);
            }
            levelOf(edge, address.level()).writeBytes(tile.bytes());
        }
        return new GrowingTree(CompactRange.of(size, peaks(size, store)), edge);
    }

    private static List<Hash> peaks(long size, TileStore store) {
        return size == 0
                ? List.of()
                : new TileView(store, size).roots(new Span(0, size).subtrees());
    }

    /// Adds an entry; its index is the size before.
    public void append(Hash leaf) {
        range.append(leaf);
        Hash hash = leaf;
        for (int level = 0; ; level++) {
            ByteArrayOutputStream tile = levelOf(edge, level);
            tile.writeBytes(hash.bytes());
            if (tile.size() < TileAddress.FULL * Hash.SIZE) {
                return;
            }
            hash = complete(level, tile);
        }
    }

    private Hash complete(int level, ByteArrayOutputStream hashes) {
        long index = (range.size() >> ((level + 1) * TileAddress.HEIGHT)) - 1;
        TileAddress address = new TileAddress(level, index, TileAddress.FULL);
        Tile tile = Tile.of(address, hashes.toByteArray());
        completed.put(address, tile);
        hashes.reset();
        return tile.subtree(0, TileAddress.HEIGHT);
    }

    /// How many leaves it has.
    public long size() {
        return range.size();
    }

    /// The root over them.
    public Hash root() {
        return range.root();
    }

    /// The tiles that the appends since [#empty] or [#resume] made or changed: all that were
    /// completed, and the partial ones at the edge.
    public List<Tile> changed() {
        if (size() == from) {
            return List.of();
        }
        List<Tile> changed = new ArrayList<>(completed.values());
        for (TileAddress address : TileAddress.edge(size())) {
            changed.add(Tile.of(address, edge.get(address.level()).toByteArray()));
        }
        return changed;
    }

    /// The tiles completed since the last call, which are then forgotten: whoever takes them now
    /// and then can grow a tree of any size in little memory.
    public List<Tile> takeCompleted() {
        List<Tile> taken = List.copyOf(completed.values());
        completed.clear();
        return taken;
    }

    private static ByteArrayOutputStream levelOf(List<ByteArrayOutputStream> edge, int level) {
        while (edge.size() <= level) {
            edge.add(new ByteArrayOutputStream());
        }
        return edge.get(level);
    }
}
