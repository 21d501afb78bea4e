package org.liaison.exchange.sealing;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.liaison.kit.ids.Sha256;

/// SHA-256 of wrapped keys. A key comes with each message of its epoch, and with ML-KEM it is
/// longer than many a message: it is hashed once, and compared byte by byte after that.
///
/// What is remembered never changes an answer. Any thread.
final class WrappedKeyDigests {

    private static final int SLOTS = 64;

    private final AtomicReferenceArray<Remembered> slots = new AtomicReferenceArray<>(SLOTS);

    private record Remembered(ByteBuffer wrapped, ByteBuffer digest) {}

    /// The digest, 32 bytes.
    ///
    /// @param epoch only says where to look
    ByteBuffer of(ByteBuffer epoch, ByteBuffer wrapped) {
        int slot = Math.floorMod(epoch.hashCode(), SLOTS);
        Remembered last = slots.get(slot);
        if (last != null && last.wrapped().equals(wrapped)) {
            return last.digest().duplicate();
        }
        ByteBuffer copy = ByteBuffer.allocate(wrapped.remaining()).put(wrapped.duplicate()).flip();
        MessageDigest sha256 = Sha256.start();
        sha256.update(copy.duplicate());
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest());
        slots.set(slot, new Remembered(copy, digest));
        return digest.duplicate();
    }
}
