package org.liaison.cases.content;

import java.util.Arrays;
import java.util.HexFormat;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// Bytes that never change, compared by what they hold.
@Sensitive
public final class Bytes {

    private final byte[] value;

    private Bytes(byte[] value) {
        this.value = value;
    }

    /// A copy of these bytes.
    public static Bytes of(byte[] value) {
        return new Bytes(value.clone());
    }

    /// The bytes of a hexadecimal text.
    public static Bytes ofHex(String hex) {
        return new Bytes(HexFormat.of().parseHex(hex));
    }

    /// A copy.
    public byte[] copy() {
        return value.clone();
    }

    /// As a hexadecimal text.
    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return Redacted.of(Bytes.class);
    }
}
