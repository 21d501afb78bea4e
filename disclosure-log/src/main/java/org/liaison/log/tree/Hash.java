package org.liaison.log.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.log.StrictBase64;

/// A SHA-256 hash of the tree: exactly 32 bytes.
public final class Hash {

    /// Bytes of a hash.
    public static final int SIZE = 32;

    /// The root of a tree without leaves (RFC 6962 section 2.1).
    public static final Hash EMPTY_TREE = new Hash(sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The hash that those 32 bytes are.
    public static Hash of(byte[] bytes) {
        return at(bytes, 0, bytes.length);
    }

    /// The 32 bytes at an offset.
    static Hash at(byte[] source, int offset) {
        return at(source, offset, SIZE);
    }

    private static Hash at(byte[] source, int offset, int length) {
        if (length != SIZE) {
            throw new IllegalArgumentException("a hash of %d bytes; it has 32".formatted(length));
        }
        return new Hash(Arrays.copyOfRange(source, offset, offset + SIZE));
    }

    /// The hash in strict Base 64, or nothing if the text is not one of 32 bytes.
    public static Optional<Hash> parse(String base64) {
        return StrictBase64.decode(base64).filter(bytes -> bytes.length == SIZE).map(Hash::new);
    }

    /// The hash of an entry: SHA-256 of 0x00 and its bytes.
    public static Hash ofLeaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    /// The hash of an inner node: SHA-256 of 0x01, the left child and the right child.
    public static Hash ofNode(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /// A copy of the 32 bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, SIZE);
    }

    /// As in checkpoints and proofs.
    public String base64() {
        return StrictBase64.encode(bytes);
    }

    /// Lower-case hex.
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
