package org.liaison.audit.tree.postgres;

import java.util.List;
import org.liaison.audit.tree.LogName;
import org.liaison.audit.tree.LogTrees;
import org.liaison.log.tree.GrowingTree;
import org.liaison.log.tree.Hash;
import org.liaison.log.tree.Tile;
import org.liaison.log.tree.TileStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Table `log_tile`. Nothing of a tree is kept in memory between batches, so a rolled back
/// transaction leaves nothing behind and any replica can go on.
@Repository
class PostgresLogTrees implements LogTrees {

    private final JdbcTemplate jdbc;

    PostgresLogTrees(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void integrate(LogName log, long size, List<byte[]> entries) {
        GrowingTree tree = GrowingTree.resume(size, tiles(log));
        entries.forEach(entry -> tree.append(Hash.ofLeaf(entry)));
        jdbc.batchUpdate(
                """
                insert into log_tile (log, level, tile_index, hashes) values (?, ?, ?, ?)
                on conflict (log, level, tile_index) do update set hashes = excluded.hashes\
                """,
                tree.changed().stream().map(tile -> row(log, tile)).toList());
    }

    @Override
    public TileStore tiles(LogName log) {
        return new PostgresTiles(jdbc, log);
    }

    private static Object[] row(LogName log, Tile tile) {
        return new Object[] {
            log.code(), tile.address().level(), tile.address().index(), tile.bytes()
        };
    }
}
