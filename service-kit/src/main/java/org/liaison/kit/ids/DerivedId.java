package org.liaison.kit.ids;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

/// Ids that follow from their cause, so that whatever is done again makes the same id again.
public final class DerivedId {

    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private DerivedId() {}

    /// A version 8 UUID (RFC 9562) from the first 16 bytes of SHA-256(tag, 0, cause).
    public static UUID of(String tag, String cause) {
        if (tag.isEmpty() || tag.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A tag is not empty and holds no zero character");
        }
        MessageDigest sha256 = Sha256.start();
        sha256.update(tag.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
        sha256.update(cause.getBytes(StandardCharsets.UTF_8));
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest());
        long high = (digest.getLong() & ~0xF000L) | VERSION_8;
        long low = (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | VARIANT;
        return new UUID(high, low);
    }
}
