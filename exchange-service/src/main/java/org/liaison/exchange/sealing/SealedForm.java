package org.liaison.exchange.sealing;

import org.liaison.exchange.channel.ChannelPosition;
import org.liaison.schemas.exchange.SealedMessage;

/// The numbers and lengths that a sealed message may have, whoever signed it: what lies outside is
/// none.
public final class SealedForm {

    private static final int LARGEST_WRAPPED = 4_096;
    private static final int LARGEST_CIPHERTEXT =
            PaddedPayload.LARGEST + EpochKey.TAG_BITS / Byte.SIZE;
    private static final int LONGEST_PATH = 64;
    private static final int LONGEST_KEY_ID = 128;

    private SealedForm() {}

    /// Whether a message is within all of them.
    public static boolean holds(SealedMessage message) {
        return ChannelPosition.isSequence(message.getSequence())
                && message.getEpoch().remaining() == EpochKey.ID_BYTES
                && message.getWrappedKey().remaining() <= LARGEST_WRAPPED
                && message.getCiphertext().remaining() <= LARGEST_CIPHERTEXT
                && message.getSigningKeyId().length() <= LONGEST_KEY_ID
                && message.getBatchPath().size() <= LONGEST_PATH;
    }
}
