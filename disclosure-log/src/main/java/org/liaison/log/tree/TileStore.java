package org.liaison.log.tree;

import java.util.Collection;
import java.util.Map;

/// Where the tiles of one tree are kept.
@FunctionalInterface
public interface TileStore {

    /// The tiles at those places, each as wide as asked.
    ///
    /// A tile that is not there is left out; whoever needs it fails with [MissingTile].
    Map<TileAddress, Tile> read(Collection<TileAddress> addresses);
}
