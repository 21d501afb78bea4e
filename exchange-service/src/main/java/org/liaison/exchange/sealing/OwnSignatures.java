package org.liaison.exchange.sealing;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.liaison.exchange.trust.TrustList;
import org.liaison.schemas.exchange.SealedMessage;

/// Knows the messages that this office itself put on its channels: what else is on them, whoever
/// wrote it, says nothing about where they stand. Used by one thread.
public final class OwnSignatures {

    private final TrustList trust;
    private final Clock clock;
    private final Map<String, ChannelOpener> channels = new HashMap<>();

    public OwnSignatures(TrustList trust, Clock clock) {
        this.trust = trust;
        this.clock = clock;
    }

    /// Whether a message of a channel was signed here, with any key that this office had for it.
    public boolean made(String channel, SealedMessage message) {
        return SealedForm.holds(message)
                && channels.computeIfAbsent(channel, this::opener)
                        .signed(message, SealedLeaf.hash(message));
    }

    private ChannelOpener opener(String channel) {
        return new ChannelOpener(
                channel,
                new SenderKeys(
                        () -> Optional.of(trust.own()), ChannelSealers.usage(channel), clock),
                (wrapped, context) -> {
                    throw new GeneralSecurityException("sealed for somebody else");
                });
    }
}
