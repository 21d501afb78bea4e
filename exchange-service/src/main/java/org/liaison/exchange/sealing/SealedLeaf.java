package org.liaison.exchange.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.liaison.kit.ids.Sha256;
import org.liaison.schemas.exchange.SealedMessage;

/// The part of a sealed message that is signed, as a leaf of its batch (RFC 6962 section 2.1).
///
/// Signed are channel, sequence, previous digest, epoch, SHA-256 of the wrapped key, nonce and
/// ciphertext, each behind its length, after a domain tag.
public final class SealedLeaf {

    private static final byte[] TAG = "liaison/sealed/v2\0".getBytes(StandardCharsets.UTF_8);
    private static final byte LEAF = 0x00;

    private static final WrappedKeyDigests WRAPPED_KEYS = new WrappedKeyDigests();

    private SealedLeaf() {}

    /// The leaf hash, 32 bytes.
    public static byte[] hash(SealedMessage message) {
        MessageDigest sha256 = Sha256.start();
        sha256.update(LEAF);
        sha256.update(TAG);
        add(sha256, ByteBuffer.wrap(message.getChannel().getBytes(StandardCharsets.UTF_8)));
        add(sha256, ByteBuffer.allocate(Long.BYTES).putLong(0, message.getSequence()));
        add(sha256, ByteBuffer.wrap(message.getPreviousDigest().bytes()));
        add(sha256, message.getEpoch());
        add(sha256, WRAPPED_KEYS.of(message.getEpoch(), message.getWrappedKey()));
        add(sha256, message.getNonce());
        add(sha256, message.getCiphertext());
        return sha256.digest();
    }

    private static void add(MessageDigest sha256, ByteBuffer part) {
        ByteBuffer bytes = part.duplicate();
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.remaining()));
        sha256.update(bytes);
    }
}
