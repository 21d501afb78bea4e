package org.liaison.log.verify;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.liaison.log.tree.Hash;

/// The first fields of an entry of a disclosure log, read from its bytes without knowing its
/// schema: up to the digest and the office they keep their order in every version.
///
/// @param at when, as the entry says
/// @param contentDigest of the content, or of a trust list
/// @param listOf the office whose trust list the entry names; empty if it names none
record EntryHead(Instant at, Hash contentDigest, Optional<String> listOf) {

    private static final byte MARK_0 = (byte) 0xC3;
    private static final byte MARK_1 = 0x01;
    private static final int HEADER = 10;
    private static final int MOST_VARINT_BYTES = 10;
    private static final long TRUST_LIST = 4;

    /// Nothing if the bytes are no such entry.
    static Optional<EntryHead> of(String origin, byte[] entry) {
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

    private static EntryHead read(ByteBuffer fields) {
        bytes(fields); // entryId
        bytes(fields); // random
        long kind = number(fields);
        Instant at = Instant.ofEpochMilli(number(fields));
        bytes(fields); // messageId
        number(fields); // messageKind
        bytes(fields); // exchangeFileId
        byte[] digest = new byte[Hash.SIZE];
        fields.get(digest);
        return new EntryHead(
                at,
                Hash.of(digest),
                kind == TRUST_LIST
                        ? Optional.of(new String(bytes(fields), StandardCharsets.UTF_8))
                        : Optional.empty());
    }

    /// Lower-case hex of the digest.
    String digest() {
        return HexFormat.of().formatHex(contentDigest.bytes());
    }

    private static byte[] bytes(ByteBuffer fields) {
        long length = number(fields);
        if (length < 0 || length > fields.remaining()) {
            throw new IllegalArgumentException("a length of %d".formatted(length));
        }
        byte[] bytes = new byte[(int) length];
        fields.get(bytes);
        return bytes;
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
