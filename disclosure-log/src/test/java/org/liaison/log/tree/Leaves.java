package org.liaison.log.tree;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Entries to build trees of, and the root as RFC 6962 section 2.1 defines it, slowly.
public final class Leaves {

    /// The eight entries that implementations of RFC 6962 are commonly tested with.
    public static final List<byte[]> REFERENCE =
            Stream.of(
                            "",
                            "00",
                            "10",
                            "2021",
                            "3031",
                            "40414243",
                            "5051525354555657",
                            "606162636465666768696a6b6c6d6e6f")
                    .map(HexFormat.of()::parseHex)
                    .toList();

    private Leaves() {}

    public static byte[] entry(long index) {
        return ("entry " + index).getBytes(StandardCharsets.UTF_8);
    }

    public static List<Hash> hashes(int count) {
        return IntStream.range(0, count).mapToObj(i -> Hash.ofLeaf(entry(i))).toList();
    }

    /// MTH of RFC 6962, word for word.
    public static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.EMPTY_TREE;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Hash.ofNode(
                root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }
}
