package org.liaison.log.tree;

/// A tile that a tree of that size must have is not in its store: the store is damaged.
public final class MissingTile extends RuntimeException {

    public MissingTile(TileAddress address) {
        super(address.path() + " is missing");
    }
}
