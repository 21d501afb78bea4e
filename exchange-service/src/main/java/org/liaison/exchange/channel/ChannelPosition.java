package org.liaison.exchange.channel;

import java.security.MessageDigest;
import org.liaison.kit.ids.Sha256;
import org.liaison.schemas.exchange.Digest;

/// Where a channel stands: the sequence of its last message and the running digest after it.
///
/// @param sequence 0 before the first message
/// @param digest 32 zero bytes before the first message
public record ChannelPosition(long sequence, Digest digest) {

    private static final int DIGEST_BYTES = 32;

    /// A channel on which nothing was sent yet.
    public static final ChannelPosition START =
            new ChannelPosition(0, new Digest(new byte[DIGEST_BYTES]));

    /// No channel has more messages: at a million a second they would take a quarter of a
    /// millennium.
    private static final long LAST = 1L << 53;

    /// Whether a number can be the sequence of a message.
    public static boolean isSequence(long number) {
        return number > 0 && number <= LAST;
    }

    public ChannelPosition {
        if (sequence < 0) {
            throw new IllegalArgumentException("a channel's sequence is 0 or more");
        }
    }

    /// The position after a message whose leaf hash is given: running digest n is SHA-256(running
    /// digest n-1, leaf hash n).
    public ChannelPosition after(byte[] leafHash) {
        MessageDigest sha256 = Sha256.start();
        sha256.update(digest.bytes());
        sha256.update(leafHash);
        return new ChannelPosition(sequence + 1, new Digest(sha256.digest()));
    }
}
