package org.liaison.exchange.sealing;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaison.kit.ids.Sha256;

/// The Merkle tree over the messages of one batch (RFC 6962 section 2.1), so that one signature
/// covers them all and each message still proves itself alone.
public final class BatchTree {

    private static final byte NODE = 0x01;
    private static final int HASH_BYTES = 32;

    /// Level 0 holds the leaves; an odd last node moves up unchanged, which gives the tree of RFC
    /// 6962.
    private final List<List<byte[]>> levels = new ArrayList<>();

    private BatchTree(List<byte[]> leaves) {
        levels.add(List.copyOf(leaves));
        while (levels.getLast().size() > 1) {
            levels.add(parents(levels.getLast()));
        }
    }

    /// The tree over these leaf hashes, at least one.
    public static BatchTree over(List<byte[]> leafHashes) {
        if (leafHashes.isEmpty()) {
            throw new IllegalArgumentException("a batch has at least one message");
        }
        return new BatchTree(leafHashes);
    }

    /// What the signature is made over.
    public byte[] root() {
        return levels.getLast().getFirst().clone();
    }

    /// The audit path of a leaf, from the bottom up.
    public List<byte[]> path(int index) {
        List<byte[]> path = new ArrayList<>();
        int position = index;
        for (List<byte[]> level : levels.subList(0, levels.size() - 1)) {
            int sibling = position ^ 1;
            if (sibling < level.size()) {
                path.add(level.get(sibling).clone());
            }
            position >>= 1;
        }
        return path;
    }

    /// The root that a leaf and its path lead to; empty when index, size and length of the path
    /// cannot belong together (RFC 9162 section 2.1.3.2).
    public static Optional<byte[]> rootOf(byte[] leafHash, int index, int size, List<byte[]> path) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        int position = index;
        int last = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : path) {
            if (last == 0 || sibling.length != HASH_BYTES) {
                return Optional.empty();
            }
            if ((position & 1) == 1 || position == last) {
                hash = parent(sibling, hash);
                while ((position & 1) == 0 && position != 0) {
                    position >>= 1;
                    last >>= 1;
                }
            } else {
                hash = parent(hash, sibling);
            }
            position >>= 1;
            last >>= 1;
        }
        return last == 0 ? Optional.of(hash) : Optional.empty();
    }

    private static List<byte[]> parents(List<byte[]> level) {
        List<byte[]> parents = new ArrayList<>(level.size() / 2 + 1);
        for (int left = 0; left < level.size(); left += 2) {
            int right = left + 1;
            parents.add(
                    right < level.size()
                            ? parent(level.get(left), level.get(right))
                            : level.get(left));
        }
        return List.copyOf(parents);
    }

    private static byte[] parent(byte[] left, byte[] right) {
        MessageDigest sha256 = Sha256.start();
        sha256.update(NODE);
        sha256.update(left);
        sha256.update(right);
        return sha256.digest();
    }
}
