package org.liaison.kit.access;

import java.security.MessageDigest;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.ids.Sha256;
import org.liaison.schemas.audit.AccessEntry;
import org.liaison.schemas.exchange.Digest;

/// How rows of the access log hang together: the hash of a row is SHA-256 over a domain tag and the
/// plain Avro binary of its entry with 32 zero bytes in place of its own hash. The entry holds the
/// hash of the row before, so a row that is changed, left out or moved breaks the chain.
public final class AccessChain {

    private static final String TAG = "liaison/access/v1\0";
    private static final int LENGTH = 32;
    private static final AvroCodec<AccessEntry> CODEC =
            AvroCodec.of(AccessEntry.getClassSchema(), AccessEntry.class);

    private AccessChain() {}

    /// What the first row names as the hash before it.
    public static byte[] start() {
        return new byte[LENGTH];
    }

    /// The hash that belongs into the entry.
    public static byte[] hash(AccessEntry entry) {
        AccessEntry unhashed = AccessEntry.newBuilder(entry).setHash(new Digest(start())).build();
        MessageDigest sha256 = Sha256.start(TAG);
        return sha256.digest(CODEC.encodePlain(unhashed));
    }

    /// Whether an entry has the hash it should have and follows the row with hash `previous`.
    public static boolean holds(AccessEntry entry, byte[] previous) {
        return MessageDigest.isEqual(entry.getPreviousHash().bytes(), previous)
                && MessageDigest.isEqual(entry.getHash().bytes(), hash(entry));
    }

    /// Single-object bytes of a finished entry.
    static byte[] bytes(AccessEntry entry) {
        return CODEC.encode(entry);
    }

    /// The entry in single-object bytes.
    public static AccessEntry read(byte[] bytes) {
        return CODEC.decode(bytes);
    }
}
