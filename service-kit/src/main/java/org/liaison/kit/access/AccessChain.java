package org.liaison.kit.access;

import java.security.MessageDigest;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.ids.Sha256;
import org.liaison.schemas.audit.AccessEntry;
import org.liaison.schemas.exchange.Digest;

/// How rows of the access log hang together: the hash of a row is SHA-256 over a domain tag and the
/// plain Avro binary of its entry with 32 zero bytes in place of its own hash. The entry holds the
/// hash of the row before, so a row that is changed, left out or moved breaks the chain.
///
/// A stated justification is hashed as it was before there was another kind, without its kind: rows
/// written under the first schema stay sound. Any other kind has a tag of its own.
public final class AccessChain {

    private static final String STATED = "liaison/access/v1\0";
    private static final String OTHER = "liaison/access/v2\0";
    private static final int LENGTH = 32;

    /// The kind is the last field, and of the first kind one byte.
    private static final int KIND = 1;

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
        byte[] plain = CODEC.encodePlain(unhashed);
        return switch (entry.getJustificationKind()) {
            case STATED -> {
                MessageDigest sha256 = Sha256.start(STATED);
                sha256.update(plain, 0, plain.length - KIND);
                yield sha256.digest();
            }
            case BREAK_GLASS -> Sha256.start(OTHER).digest(plain);
        };
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
