package org.liaison.log.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a tile stands (C2SP tlog-tiles, height 8).
///
/// @param level 0 holds leaf hashes; a hash of level l + 1 is the root of a full tile of level l
/// @param index place in the level, from 0
/// @param width how many hashes: 256 is a full tile, less a partial one
public record TileAddress(int level, long index, int width) {

    /// Hashes in a full tile.
    public static final int FULL = 256;

    /// Bits of a leaf index that one level takes.
    static final int HEIGHT = 8;

    /// Levels a tree of fewer than 2^63 leaves can have.
    static final int LEVELS = 8;

    private static final int GROUP = 1000;

    /// At most 18 digits of index: more than any log has tiles.
    private static final Pattern PATH =
            Pattern.compile("tile/(\\d)/((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/(\\d{1,3}))?");

    public TileAddress {
        if (level < 0 || level >= LEVELS || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException(
                    "tile %d/%d of width %d; level 0 to 7, index from 0, width 1 to 256"
                            .formatted(level, index, width));
        }
    }

    /// Whether it can no longer grow.
    public boolean isFull() {
        return width == FULL;
    }

    /// Place in the whole level of its last hash.
    public long lastHash() {
        return index * FULL + width - 1;
    }

    /// Bits by which a tree's size is shifted to the number of hashes in this level.
    public int shift() {
        return level * HEIGHT;
    }

    /// The path it is served under, such as `tile/0/x001/x234/067.p/12`.
    public String path() {
        List<String> groups = new ArrayList<>();
        long rest = index;
        groups.addFirst("%03d".formatted(rest % GROUP));
        while (rest >= GROUP) {
            rest /= GROUP;
            groups.addFirst("x%03d".formatted(rest % GROUP));
        }
        String whole = "tile/%d/%s".formatted(level, String.join("/", groups));
        return isFull() ? whole : whole + ".p/" + width;
    }

    /// The place that a path names, or nothing if it is not the one spelling of any.
    public static Optional<TileAddress> parse(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int width = matcher.group(3) == null ? FULL : Integer.parseInt(matcher.group(3));
        int level = Integer.parseInt(matcher.group(1));
        if (level >= LEVELS || width < 1 || width > FULL) {
            return Optional.empty();
        }
        long index = Long.parseLong(matcher.group(2).replaceAll("[x/]", ""));
        return Optional.of(new TileAddress(level, index, width))
                .filter(address -> address.path().equals(path));
    }

    /// The tile that holds the root of the complete subtree of 2^height leaves whose first leaf is
    /// `first`, in a tree of that size, as wide as that tree makes it.
    static TileAddress holding(long first, int height, long size) {
        int level = height / HEIGHT;
        long hashes = size >> (level * HEIGHT);
        long index = (first >> (level * HEIGHT)) / FULL;
        return new TileAddress(level, index, (int) Math.min(FULL, hashes - index * FULL));
    }

    /// The last tile of each level of a tree of that size, if it is partial.
    static List<TileAddress> edge(long size) {
        List<TileAddress> partial = new ArrayList<>();
        for (int level = 0; level < LEVELS; level++) {
            long hashes = size >> (level * HEIGHT);
            if (hashes % FULL != 0) {
                partial.add(new TileAddress(level, hashes / FULL, (int) (hashes % FULL)));
            }
        }
        return partial;
    }
}
