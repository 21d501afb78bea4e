package org.liaison.exchange.sealing;

import com.google.crypto.tink.HybridDecrypt;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.liaison.exchange.channel.AlarmCode;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.kit.keys.VerifyingKey;
import org.liaison.schemas.exchange.SealedMessage;

/// Verifies and opens the messages of one channel from one partner. Used by one thread.
///
/// Each signature of a batch and each wrapped key is worked out once and remembered: a batch of a
/// thousand messages costs one verification, an epoch one HPKE opening.
public final class ChannelOpener {

    private static final int FORMAT = 1;
    private static final int REMEMBERED = 64;

    private final String channel;
    private final VerifyingKey sender;
    private final HybridDecrypt own;
    private final Map<ByteBuffer, Boolean> signatures = remembering();
    private final Map<ByteBuffer, SecretKeySpec> epochs = remembering();

    public ChannelOpener(String channel, VerifyingKey sender, HybridDecrypt own) {
        this.channel = channel;
        this.sender = sender;
        this.own = own;
    }

    /// Whether the partner signed this message for this channel.
    public boolean signed(SealedMessage message, byte[] leafHash) {
        if (message.getFormat() != FORMAT
                || !message.getChannel().equals(channel)
                || !message.getSigningKeyId().equals(sender.keyId())) {
            return false;
        }
        List<byte[]> path = message.getBatchPath().stream().map(ChannelOpener::bytes).toList();
        Optional<byte[]> root =
                BatchTree.rootOf(leafHash, message.getBatchIndex(), message.getBatchSize(), path);
        return root.isPresent() && signs(message.getSignature().bytes(), root.get());
    }

    /// Opens a message whose signature was checked.
    public Opening open(SealedMessage message) {
        byte[] nonce = bytes(message.getNonce());
        if (nonce.length != EpochKey.NONCE_BYTES) {
            return new Opening.Shut(AlarmCode.CANNOT_OPEN);
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    epochKey(message),
                    new GCMParameterSpec(EpochKey.TAG_BITS, nonce));
            cipher.updateAAD(EpochKey.associated(channel, message.getSequence()));
            return new Opening.Opened(
                    PaddedPayload.read(cipher.doFinal(bytes(message.getCiphertext()))));
        } catch (Downgrade weaker) {
            return new Opening.Shut(AlarmCode.DOWNGRADE);
        } catch (GeneralSecurityException | UnreadableRecord broken) {
            return new Opening.Shut(AlarmCode.CANNOT_OPEN);
        }
    }

    private SecretKeySpec epochKey(SealedMessage message) throws GeneralSecurityException {
        byte[] epoch = bytes(message.getEpoch());
        byte[] wrapped = bytes(message.getWrappedKey());
        ByteBuffer cause = join(epoch, wrapped);
        SecretKeySpec known = epochs.get(cause);
        if (known != null) {
            return known;
        }
        byte[] key = own.decrypt(wrapped, EpochKey.wrapContext(channel, epoch));
        if (key.length != EpochKey.KEY_BYTES) {
            throw new GeneralSecurityException("a data key has 32 bytes");
        }
        SecretKeySpec opened = new SecretKeySpec(key, "AES");
        epochs.put(cause, opened);
        return opened;
    }

    private boolean signs(byte[] signature, byte[] root) {
        return signatures.computeIfAbsent(
                join(signature, root),
                unknown -> sender.verify(BatchSignature.tagged(root), signature));
    }

    private static ByteBuffer join(byte[] one, byte[] other) {
        return ByteBuffer.allocate(Integer.BYTES + one.length + other.length)
                .putInt(one.length)
                .put(one)
                .put(other)
                .flip();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static <V> Map<ByteBuffer, V> remembering() {
        return new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<ByteBuffer, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
