package org.liaison.audit.fsck;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liaison.audit.fsck.StoredLog.Cursor;
import org.liaison.audit.fsck.StoredLog.StoredTile;
import org.liaison.log.tree.Hash;
import org.liaison.log.tree.Tile;
import org.liaison.log.tree.TileAddress;

/// The tiles of a log, read once from left to right, one of each level at a time.
final class StoredTiles implements AutoCloseable {

    private static final int LEVELS = 8;

    private final StoredLog log;
    private final Map<Integer, Cursor<StoredTile>> cursors = new HashMap<>();
    private final Map<Integer, StoredTile> current = new HashMap<>();
    private final Set<Integer> ended = new HashSet<>();

    StoredTiles(StoredLog log) {
        this.log = log;
    }

    /// The stored hash of a leaf. Asked for in ascending order.
    Optional<Hash> leaf(long index) {
        return at(0, index / TileAddress.FULL)
                .flatMap(tile -> hash(tile, (int) (index % TileAddress.FULL)));
    }

    private static Optional<Hash> hash(StoredTile tile, int place) {
        byte[] hashes = tile.hashes().bytes();
        int from = place * Hash.SIZE;
        return hashes.length < from + Hash.SIZE
                ? Optional.empty()
                : Optional.of(Hash.of(Arrays.copyOfRange(hashes, from, from + Hash.SIZE)));
    }

    /// Whether a derived tile is stored, and as it is. Asked for in ascending order in each level.
    boolean holds(Tile tile) {
        return at(tile.address().level(), tile.address().index())
                .filter(stored -> Arrays.equals(stored.hashes().bytes(), tile.bytes()))
                .isPresent();
    }

    /// A level above the leaves that has a tile where a tree of that size has none.
    Optional<StoredTile> beyond(long size) {
        for (int level = 1; level < LEVELS; level++) {
            long hashes = size >> (level * Byte.SIZE);
            long tiles = (hashes + TileAddress.FULL - 1) / TileAddress.FULL;
            Optional<StoredTile> more = atLeast(level, tiles);
            if (more.isPresent()) {
                return more;
            }
        }
        return Optional.empty();
    }

    private Optional<StoredTile> at(int level, long index) {
        return atLeast(level, index).filter(tile -> tile.index() == index);
    }

    private Optional<StoredTile> atLeast(int level, long index) {
        StoredTile tile = current.get(level);
        while (!ended.contains(level) && (tile == null || tile.index() < index)) {
            Optional<StoredTile> next = cursors.computeIfAbsent(level, log::tiles).next();
            if (next.isEmpty()) {
                ended.add(level);
                current.remove(level);
                return Optional.empty();
            }
            tile = next.get();
            current.put(level, tile);
        }
        return Optional.ofNullable(current.get(level)).filter(held -> held.index() >= index);
    }

    @Override
    public void close() {
        cursors.values().forEach(Cursor::close);
    }
}
