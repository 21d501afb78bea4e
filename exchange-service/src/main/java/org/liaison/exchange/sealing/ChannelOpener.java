package org.liaison.exchange.sealing;

import com.google.crypto.tink.HybridDecrypt;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.liaison.exchange.channel.AlarmCode;
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
    private final SenderKeys sender;
    private final HybridDecrypt own;
    private final Map<ByteBuffer, Boolean> signatures = remembering();
    private final Map<WrappedKey, SecretKeySpec> epochs = remembering();

    public ChannelOpener(String channel, SenderKeys sender, HybridDecrypt own) {
        this.channel = channel;
        this.sender = sender;
        this.own = own;
    }

    /// Whether the partner signed this message for this channel, with any key that it had for it:
    /// whether that key holds now is asked of [#fault].
    public boolean signed(SealedMessage message, byte[] leafHash) {
        Optional<VerifyingKey> key = sender.known(message.getSigningKeyId());
        if (message.getFormat() != FORMAT
                || !message.getChannel().equals(channel)
                || key.isEmpty()) {
            return false;
        }
        List<byte[]> path = message.getBatchPath().stream().map(ChannelOpener::bytes).toList();
        Optional<byte[]> root =
                BatchTree.rootOf(leafHash, message.getBatchIndex(), message.getBatchSize(), path);
        return root.isPresent() && signs(key.get(), message.getSignature().bytes(), root.get());
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
        } catch (GeneralSecurityException | RuntimeException broken) {
            // Ciphers throw both for bytes of others.
            return new Opening.Shut(AlarmCode.CANNOT_OPEN);
        }
    }

    private SecretKeySpec epochKey(SealedMessage message) throws GeneralSecurityException {
        SecretKeySpec known =
                epochs.get(new WrappedKey(message.getEpoch(), message.getWrappedKey()));
        if (known != null) {
            return known;
        }
        byte[] epoch = bytes(message.getEpoch());
        byte[] wrapped = bytes(message.getWrappedKey());
        byte[] key = own.decrypt(wrapped, EpochKey.wrapContext(channel, epoch));
        if (key.length != EpochKey.KEY_BYTES) {
            throw new GeneralSecurityException("a data key has 32 bytes");
        }
        SecretKeySpec opened = new SecretKeySpec(key, "AES");
        epochs.put(new WrappedKey(ByteBuffer.wrap(epoch), ByteBuffer.wrap(wrapped)), opened);
        return opened;
    }

    /// Why the key of a message does not hold now; empty when it does.
    public Optional<AlarmCode> fault(SealedMessage message) {
        return sender.fault(message.getSigningKeyId());
    }

    private boolean signs(VerifyingKey key, byte[] signature, byte[] root) {
        byte[] keyId = key.keyId().getBytes(StandardCharsets.US_ASCII);
        return signatures.computeIfAbsent(
                join(join(keyId, signature).array(), root),
                unknown -> key.verify(BatchSignature.tagged(root), signature));
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

    /// A data key as it comes with each message of its epoch. Hashing the whole of it would cost
    /// more than opening the message.
    private record WrappedKey(ByteBuffer epoch, ByteBuffer wrapped) {

        @Override
        public int hashCode() {
            return epoch.hashCode();
        }
    }

    private static <K, V> Map<K, V> remembering() {
        return new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
