package org.liaison.exchange.sealing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.liaison.exchange.trust.OwnKeys;
import org.liaison.exchange.trust.TrustList;
import org.liaison.log.trust.KeyUsage;

/// One sealer for each channel of this office, each with data keys of its own. Used by one thread.
public final class ChannelSealers {

    private final TrustList trust;
    private final OwnKeys own;
    private final Clock clock;
    private final SecureRandom random;
    private final Map<String, ChannelSealer> sealers = new HashMap<>();

    public ChannelSealers(TrustList trust, OwnKeys own, Clock clock, SecureRandom random) {
        this.trust = trust;
        this.own = own;
        this.clock = clock;
        this.random = random;
    }

    /// The sealer of a channel to a partner.
    ///
    /// @throws IllegalArgumentException when the office is no partner
    public ChannelSealer of(String channel, String partner) {
        return sealers.computeIfAbsent(channel, name -> sealer(name, partner));
    }

    /// Whether there is a key to seal to: the partner was accepted, its list and key hold now.
    public boolean canSealFor(String partner) {
        Instant now = clock.instant();
        return trust.partner(partner).flatMap(office -> office.sealing(now)).isPresent();
    }

    private ChannelSealer sealer(String channel, String partner) {
        if (trust.partner(partner).isEmpty()) {
            throw new IllegalArgumentException("no such partner");
        }
        KeyUsage usage = usage(channel);
        return new ChannelSealer(
                channel, () -> trust.partner(partner), () -> own.signer(usage), clock, random);
    }

    /// What signs on a channel: one key for messages, another for the evidence plane.
    public static KeyUsage usage(String channel) {
        return channel.startsWith("evidence.") ? KeyUsage.RECEIPT : KeyUsage.MESSAGE;
    }
}
