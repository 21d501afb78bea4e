package org.liaison.exchange.sealing.bench;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.liaison.exchange.channel.ChannelPosition;
import org.liaison.exchange.sealing.ChannelOpener;
import org.liaison.exchange.sealing.ChannelSealer;
import org.liaison.exchange.sealing.Opening;
import org.liaison.exchange.sealing.SealedLeaf;
import org.liaison.exchange.sealing.SenderKeys;
import org.liaison.exchange.sealing.WrappedForUs;
import org.liaison.kit.keys.SigningKey;
import org.liaison.kit.keys.TrustedOffice;
import org.liaison.log.trust.KeyUsage;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.schemas.exchange.SealedMessage;
import org.liaison.schemas.exchange.SealedPayload;

/// A channel whose messages are sealed and opened in batches, as in a poll.
final class SealedLoad {

    static final int BATCH = 200;

    /// More than an opener remembers, so that each signature is verified each time.
    private static final int BATCHES = 66;

    private static final String CHANNEL = "exchange.es.cn";

    private final SealedPayload payload;
    private final ChannelSealer sealer;
    private final ChannelOpener opener;
    private final TrustedOffice partner;
    private final SigningKey signer;
    private final Clock clock;
    private ChannelPosition position = ChannelPosition.START;

    /// @param contentBytes so that with all that belongs to it the payload fills a bucket
    /// @param sender whose signing key it is, as the partner's trust list has it
    SealedLoad(int contentBytes, BenchOffice partner, BenchOffice sender, Clock clock) {
        this.payload = payload(contentBytes);
        this.partner = partner.known();
        this.signer = sender.signing();
        this.clock = clock;
        this.sealer = sealer();
        this.opener =
                new ChannelOpener(
                        CHANNEL,
                        new SenderKeys(() -> Optional.of(sender.known()), KeyUsage.MESSAGE, clock),
                        new WrappedForUs(partner.keys(clock)));
    }

    SealedPayload payload() {
        return payload;
    }

    List<SealedMessage> seal() {
        var batch = sealer.seal(position, Collections.nCopies(BATCH, payload));
        position = batch.after();
        return batch.messages();
    }

    /// Enough batches for an opener to verify each anew.
    List<SealedMessage> sealMany() {
        List<SealedMessage> messages = new ArrayList<>();
        for (int batch = 0; batch < BATCHES; batch++) {
            messages.addAll(seal());
        }
        return messages;
    }

    /// One message under a key of its own: what an epoch costs.
    int epoch() {
        return sealer().seal(ChannelPosition.START, List.of(payload)).messages().size();
    }

    int open(List<SealedMessage> messages) {
        for (SealedMessage message : messages) {
            if (!opener.signed(message, SealedLeaf.hash(message))
                    || !(opener.open(message) instanceof Opening.Opened)) {
                throw new IllegalStateException("A genuine message was refused");
            }
        }
        return messages.size();
    }

    private ChannelSealer sealer() {
        return new ChannelSealer(
                CHANNEL, () -> Optional.of(partner), () -> signer, clock, new SecureRandom());
    }

    private static SealedPayload payload(int size) {
        byte[] content = new byte[size];
        return SealedPayload.newBuilder()
                .setMessageId("0f8b6f3a-6a53-8d1c-9f0e-1d2c3b4a5968")
                .setKind(MessageKind.REQUEST)
                .setExchangeFileId("7b1e6f3a-6a53-4d1c-9f0e-1d2c3b4a5968")
                .setOriginOffice("es")
                .setOriginUnit("ucrif")
                .setRecipientOffice("cn")
                .setRecipientUnit("ncb")
                .setInstrumentId("es-cn-2026-thb")
                .setInstrumentVersion(1)
                .setSentAt(Instant.parse("2026-03-02T09:00:00Z"))
                .setContent(ByteBuffer.wrap(content))
                .setPadding(ByteBuffer.allocate(0))
                .build();
    }
}
