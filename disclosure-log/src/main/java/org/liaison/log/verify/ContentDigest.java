package org.liaison.log.verify;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;

/// Finds the digest of the content in the bytes of an entry of a disclosure log without knowing its
/// schema: the fields up to the digest keep their order in every version.
final class ContentDigest {

    private static final byte MARK_0 = (byte) 0xC3;
    private static final byte MARK_1 = 0x01;
    private static final int HEADER = 10;
    private static final int DIGEST = 32;
    private static final int MOST_VARINT_BYTES = 10;

    private ContentDigest() {}

    /// Lower-case hex, or nothing if the bytes are no such entry.
    static Optional<String> of(String origin, byte[] entry) {
        boolean disclosures = ("/" + origin + "/").contains("/disclosures/");
        boolean marked = entry.length > HEADER && entry[0] == MARK_0 && entry[1] == MARK_1;
        if (!disclosures || !marked) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(ByteBuffer.wrap(entry, HEADER, entry.length - HEADER)));
        } catch (BufferUnderflowException | IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private static String read(ByteBuffer fields) {
        skipBytes(fields); // entryId
        skipBytes(fields); // random
        number(fields); // kind
        number(fields); // at
        skipBytes(fields); // messageId
        number(fields); // messageKind
        skipBytes(fields); // exchangeFileId
        byte[] digest = new byte[DIGEST];
        fields.get(digest);
        return HexFormat.of().formatHex(digest);
    }

    private static void skipBytes(ByteBuffer fields) {
        long length = number(fields);
        if (length < 0 || length > fields.remaining()) {
            throw new IllegalArgumentException("a length of %d".formatted(length));
        }
        fields.position(fields.position() + (int) length);
    }

    /// An Avro long: zigzag, seven bits a byte, lowest first.
    private static long number(ByteBuffer fields) {
        long zigzag = 0;
        for (int i = 0; i < MOST_VARINT_BYTES; i++) {
            byte next = fields.get();
            zigzag |= (next & 0x7fL) << (7 * i);
            if (next >= 0) {
                return (zigzag >>> 1) ^ -(zigzag & 1);
            }
        }
        throw new IllegalArgumentException("a number that does not end");
    }
}
