package org.liaison.audit.ledger;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Exact bytes of a line, compared by content and never changed.
public final class Leaf {

    private final byte[] bytes;

    private Leaf(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A copy of those bytes.
    public static Leaf of(byte[] bytes) {
        return new Leaf(bytes.clone());
    }

    /// A copy of the bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Leaf leaf && Arrays.equals(bytes, leaf.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Leaf[" + bytes.length + " bytes]";
    }
}
