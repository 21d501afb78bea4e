package org.liaison.log.tree;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tiles of one tree in memory, as wide as they were last written.
public final class MemoryTiles implements TileStore {

    private final Map<String, byte[]> written = new HashMap<>();
    private final Map<TileAddress, Tile> cut = new HashMap<>();

    /// Nothing written yet.
    public MemoryTiles() {}

    /// Writes tiles; a later width of the same place replaces an earlier one.
    public void write(List<Tile> tiles) {
        tiles.forEach(tile -> written.put(place(tile.address()), tile.bytes()));
    }

    @Override
    public Map<TileAddress, Tile> read(Collection<TileAddress> addresses) {
        Map<TileAddress, Tile> found = new HashMap<>();
        for (TileAddress address : addresses) {
            byte[] bytes = written.get(place(address));
            if (bytes != null && bytes.length >= address.width() * Hash.SIZE) {
                found.put(address, cut.computeIfAbsent(address, a -> Tile.of(a, bytes)));
            }
        }
        return found;
    }

    /// Loses a tile, as a damaged disk would.
    public void lose(TileAddress address) {
        written.remove(place(address));
        cut.clear();
    }

    private static String place(TileAddress address) {
        return address.level() + "/" + address.index();
    }
}
