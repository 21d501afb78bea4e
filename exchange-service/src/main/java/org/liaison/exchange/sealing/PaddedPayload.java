package org.liaison.exchange.sealing;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.IntStream;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.schemas.exchange.SealedPayload;

/// The plaintext of a message, padded so that only its bucket can be seen from outside.
///
/// The padding is the last field of the record. Its length is written as a variable-length integer
/// of always four bytes, which Avro reads like any other: so every size up to a bucket can be
/// padded to exactly that bucket.
final class PaddedPayload {

    private static final int KIB = 1024;
    static final int LARGEST = 256 * KIB;
    private static final int[] BUCKETS = {KIB, 4 * KIB, 16 * KIB, 64 * KIB, LARGEST};
    private static final int LENGTH_BYTES = 4;
    private static final AvroCodec<SealedPayload> CODEC =
            AvroCodec.of(SealedPayload.getClassSchema(), SealedPayload.class);

    private PaddedPayload() {}

    /// The padded bytes of a payload that has no padding yet; empty when it is too large for the
    /// largest bucket.
    static Optional<byte[]> of(SealedPayload unpadded) {
        byte[] encoded = CODEC.encode(unpadded);
        int withoutPadding = encoded.length - 1;
        return IntStream.of(BUCKETS)
                .filter(bucket -> withoutPadding + LENGTH_BYTES <= bucket)
                .mapToObj(bucket -> pad(encoded, withoutPadding, bucket))
                .findFirst();
    }

    /// The payload in padded bytes; throws [org.liaison.kit.avro.UnreadableRecord] for any others.
    static SealedPayload read(byte[] padded) {
        return CODEC.decode(padded);
    }

    private static byte[] pad(byte[] encoded, int withoutPadding, int bucket) {
        int zigzag = (bucket - withoutPadding - LENGTH_BYTES) << 1;
        return ByteBuffer.allocate(bucket)
                .put(encoded, 0, withoutPadding)
                .put((byte) (zigzag | 0x80))
                .put((byte) (zigzag >>> 7 | 0x80))
                .put((byte) (zigzag >>> 14 | 0x80))
                .put((byte) (zigzag >>> 21 & 0x7F))
                .array();
    }
}
