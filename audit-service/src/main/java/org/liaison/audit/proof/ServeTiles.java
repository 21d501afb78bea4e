package org.liaison.audit.proof;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.liaison.audit.checkpoint.Checkpoints;
import org.liaison.audit.proof.LoggedEntries.EntryBytes;
import org.liaison.audit.tree.LogName;
import org.liaison.audit.tree.LogTrees;
import org.liaison.log.tree.Tile;
import org.liaison.log.tree.TileAddress;

/// A whole log for whoever mirrors it and derives everything again: tiles of hashes and bundles of
/// entries (C2SP tlog-tiles), as far as a checkpoint covers them.
public final class ServeTiles {

    private static final String ENTRIES = "tile/entries/";
    private static final String LEAVES = "tile/0/";
    private static final int MOST_BYTES = 0xffff;

    private final LogTrees trees;
    private final LoggedEntries entries;
    private final Checkpoints checkpoints;

    public ServeTiles(LogTrees trees, LoggedEntries entries, Checkpoints checkpoints) {
        this.trees = trees;
        this.entries = entries;
        this.checkpoints = checkpoints;
    }

    /// The bytes under a path such as `tile/0/x001/000.p/12` or `tile/entries/000`.
    public Optional<byte[]> read(LogName log, String path) {
        boolean bundle = path.startsWith(ENTRIES);
        return TileAddress.parse(bundle ? path.replace(ENTRIES, LEAVES) : path)
                .filter(address -> isSigned(log, address))
                .flatMap(address -> bundle ? bundle(log, address) : tile(log, address));
    }

    private boolean isSigned(LogName log, TileAddress address) {
        long size = checkpoints.latest(log).map(Checkpoints.StoredCheckpoint::size).orElse(0L);
        return address.lastHash() < size >> address.shift();
    }

    private Optional<byte[]> tile(LogName log, TileAddress address) {
        return Optional.ofNullable(trees.tiles(log).read(List.of(address)).get(address))
                .map(Tile::bytes);
    }

    /// Each entry after its length in two bytes.
    private Optional<byte[]> bundle(LogName log, TileAddress address) {
        long from = address.index() * TileAddress.FULL;
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (EntryBytes entry : entries.range(log, from, address.width())) {
            byte[] bytes = entry.copy();
            if (bytes.length > MOST_BYTES) {
                throw new IllegalStateException("An entry is too long for a bundle");
            }
            bundle.write(bytes.length >>> Byte.SIZE);
            bundle.write(bytes.length);
            bundle.writeBytes(bytes);
        }
        return Optional.of(bundle.toByteArray());
    }
}
