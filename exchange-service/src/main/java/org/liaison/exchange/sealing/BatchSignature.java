package org.liaison.exchange.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// What the signature of a batch is made over.
final class BatchSignature {

    private static final byte[] TAG = "liaison/batch/v1\0".getBytes(StandardCharsets.UTF_8);

    private BatchSignature() {}

    static byte[] tagged(byte[] root) {
        return ByteBuffer.allocate(TAG.length + root.length).put(TAG).put(root).array();
    }
}
