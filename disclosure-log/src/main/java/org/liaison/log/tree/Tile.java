package org.liaison.log.tree;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Consecutive hashes of one level of the tree, and their place.
public final class Tile {

    private final TileAddress address;
    private final byte[] hashes;

    /// Roots of complete subtrees once computed: the one at height h and position p stands at (256
    /// > > h) + p.
    private final @Nullable Hash[] subtrees = new Hash[2 * TileAddress.FULL];

    private Tile(TileAddress address, byte[] hashes) {
        this.address = address;
        this.hashes = hashes;
    }

    /// A tile from its bytes, of which there may be more than its width: a tile that grew further
    /// begins with all its earlier ones.
    public static Tile of(TileAddress address, byte[] hashes) {
        int needed = address.width() * Hash.SIZE;
        if (hashes.length < needed || hashes.length % Hash.SIZE != 0) {
            throw new IllegalArgumentException(
                    "%s of %d bytes; it has %d".formatted(address.path(), hashes.length, needed));
        }
        return new Tile(address, Arrays.copyOf(hashes, needed));
    }

    /// Its place.
    public TileAddress address() {
        return address;
    }

    /// A copy of its hashes, one after the other.
    public byte[] bytes() {
        return hashes.clone();
    }

    /// The root of the complete subtree over 2^height hashes of this tile, from position `from` on.
    Hash subtree(int from, int height) {
        int place = (TileAddress.FULL >> height) + (from >> height);
        Hash known = subtrees[place];
        if (known == null) {
            known = height == 0 ? Hash.at(hashes, from * Hash.SIZE) : joined(from, height - 1);
            subtrees[place] = known;
        }
        return known;
    }

    private Hash joined(int from, int height) {
        return Hash.ofNode(subtree(from, height), subtree(from + (1 << height), height));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tile tile
                && address.equals(tile.address)
                && Arrays.equals(hashes, tile.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return address.path();
    }
}
