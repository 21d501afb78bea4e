package org.liaison.audit.tree.postgres;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liaison.audit.tree.LogName;
import org.liaison.log.tree.Tile;
import org.liaison.log.tree.TileAddress;
import org.liaison.log.tree.TileStore;
import org.springframework.jdbc.core.JdbcTemplate;

/// The tiles of one log, all that are asked for in one query.
final class PostgresTiles implements TileStore {

    private static final int HASH = 32;

    private final JdbcTemplate jdbc;
    private final LogName log;

    PostgresTiles(JdbcTemplate jdbc, LogName log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    @Override
    public Map<TileAddress, Tile> read(Collection<TileAddress> addresses) {
        Map<TileAddress, Tile> found = new HashMap<>();
        if (addresses.isEmpty()) {
            return found;
        }
        Map<Place, byte[]> rows = rows(List.copyOf(addresses));
        for (TileAddress address : addresses) {
            byte[] hashes = rows.get(new Place(address.level(), address.index()));
            if (hashes != null && hashes.length >= address.width() * HASH) {
                found.put(address, Tile.of(address, hashes));
            }
        }
        return found;
    }

    private Map<Place, byte[]> rows(List<TileAddress> addresses) {
        Map<Place, byte[]> rows = new HashMap<>();
        jdbc.query(
                """
                select tile.level, tile.tile_index, tile.hashes
                from unnest(?::integer[], ?::bigint[]) as asked (level, tile_index)
                join log_tile tile
                    on tile.log = ? and tile.level = asked.level
                    and tile.tile_index = asked.tile_index\
                """,
                row -> {
                    rows.put(new Place(row.getInt(1), row.getLong(2)), row.getBytes(3));
                },
                addresses.stream().map(TileAddress::level).toArray(Integer[]::new),
                addresses.stream().map(TileAddress::index).toArray(Long[]::new),
                log.code());
        return rows;
    }

    /// Where a tile stands, whatever its width.
    private record Place(int level, long index) {}
}
