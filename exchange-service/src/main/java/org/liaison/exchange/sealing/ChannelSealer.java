package org.liaison.exchange.sealing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liaison.exchange.channel.ChannelPosition;
import org.liaison.kit.keys.SealingKey;
import org.liaison.kit.keys.SigningKey;
import org.liaison.kit.keys.TrustedOffice;
import org.liaison.schemas.exchange.Authorisation;
import org.liaison.schemas.exchange.Digest;
import org.liaison.schemas.exchange.SealedMessage;
import org.liaison.schemas.exchange.SealedPayload;
import org.liaison.schemas.exchange.Signature;

/// Seals the messages of one channel to one partner. Used by one thread.
public final class ChannelSealer {

    private static final int FORMAT = 1;
    private static final int SHORT = 2048;

    /// Content of this size without an authorisation surely fits the largest bucket.
    public static final int LARGEST_CONTENT = PaddedPayload.LARGEST - SHORT;

    private final String channel;
    private final Supplier<Optional<TrustedOffice>> partner;
    private final Supplier<SigningKey> sender;
    private final Clock clock;
    private final SecureRandom random;
    private @Nullable EpochKey epoch;
    private String epochRecipient = "";

    /// @param partner what is known of the recipient at the moment
    /// @param sender the key that signs at the moment
    public ChannelSealer(
            String channel,
            Supplier<Optional<TrustedOffice>> partner,
            Supplier<SigningKey> sender,
            Clock clock,
            SecureRandom random) {
        this.channel = channel;
        this.partner = partner;
        this.sender = sender;
        this.clock = clock;
        this.random = random;
    }

    /// Whether a payload surely fits the largest bucket. Estimated without encoding it: what is not
    /// content repeats the statement of its authorisation, or is short.
    public static boolean fits(SealedPayload payload) {
        Authorisation authorisation = payload.getAuthorisation();
        int statement = authorisation == null ? 0 : authorisation.getStatement().remaining();
        return payload.getContent().remaining() + 2 * statement + SHORT <= PaddedPayload.LARGEST;
    }

    /// Seals payloads in their order behind a position, under one signature.
    ///
    /// @throws IllegalArgumentException when a payload is larger than the largest bucket
    public SealedBatch seal(ChannelPosition behind, List<SealedPayload> payloads) {
        List<SealedMessage> unsigned = new ArrayList<>(payloads.size());
        List<byte[]> leaves = new ArrayList<>(payloads.size());
        ChannelPosition position = behind;
        Instant now = clock.instant();
        SigningKey signer = sender.get();
        SealingKey recipient =
                partner.get()
                        .flatMap(office -> office.sealing(now))
                        .orElseThrow(() -> new IllegalStateException("no key to seal to"));
        for (SealedPayload payload : payloads) {
            SealedMessage message =
                    encrypt(position, payload, usableEpoch(now, recipient), signer.keyId());
            byte[] leaf = SealedLeaf.hash(message);
            position = position.after(leaf);
            unsigned.add(message);
            leaves.add(leaf);
        }
        return new SealedBatch(sign(unsigned, leaves, signer), position);
    }

    private SealedMessage encrypt(
            ChannelPosition behind, SealedPayload payload, EpochKey key, String signingKeyId) {
        long sequence = behind.sequence() + 1;
        byte[] plain =
                PaddedPayload.of(payload)
                        .orElseThrow(() -> new IllegalArgumentException("larger than any bucket"));
        byte[] nonce = key.nextNonce();
        try {
            return SealedMessage.newBuilder()
                    .setFormat(FORMAT)
                    .setChannel(channel)
                    .setSequence(sequence)
                    .setPreviousDigest(behind.digest())
                    .setEpoch(key.id())
                    .setWrappedKey(key.wrapped())
                    .setNonce(ByteBuffer.wrap(nonce))
                    .setCiphertext(
                            ByteBuffer.wrap(
                                    key.seal(nonce, EpochKey.associated(channel, sequence), plain)))
                    .setSigningKeyId(signingKeyId)
                    .setBatchPath(List.of())
                    .setBatchIndex(0)
                    .setBatchSize(1)
                    .setSignature(new Signature())
                    .build();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Sealing failed", broken);
        }
    }

    private static List<SealedMessage> sign(
            List<SealedMessage> unsigned, List<byte[]> leaves, SigningKey signer) {
        if (unsigned.isEmpty()) {
            return List.of();
        }
        BatchTree tree = BatchTree.over(leaves);
        Signature signature = new Signature(signer.sign(BatchSignature.tagged(tree.root())));
        List<SealedMessage> signed = new ArrayList<>(unsigned.size());
        for (int index = 0; index < unsigned.size(); index++) {
            signed.add(
                    withProof(
                            unsigned.get(index),
                            tree.path(index),
                            index,
                            leaves.size(),
                            signature));
        }
        return signed;
    }

    private static SealedMessage withProof(
            SealedMessage unsigned, List<byte[]> path, int index, int size, Signature signature) {
        return new SealedMessage(
                unsigned.getFormat(),
                unsigned.getChannel(),
                unsigned.getSequence(),
                new Digest(unsigned.getPreviousDigest().bytes()),
                unsigned.getEpoch(),
                unsigned.getWrappedKey(),
                unsigned.getNonce(),
                unsigned.getCiphertext(),
                unsigned.getSigningKeyId(),
                path.stream().map(ByteBuffer::wrap).toList(),
                index,
                size,
                signature);
    }

    /// An epoch ends early when the partner has a newer sealing key, or revoked the one it was for.
    private EpochKey usableEpoch(Instant now, SealingKey recipient) {
        EpochKey current = epoch;
        if (current == null
                || !current.usableAt(now)
                || !recipient.keyId().equals(epochRecipient)) {
            try {
                current =
                        EpochKey.fresh(channel, new WrapForPartner(recipient, random), random, now);
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException("No fresh key for a channel", broken);
            }
            epoch = current;
            epochRecipient = recipient.keyId();
        }
        return current;
    }
}
