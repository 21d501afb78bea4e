package org.liaison.exchange.sealing;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.liaison.exchange.trust.TrustList;
import org.liaison.kit.keys.SigningKey;

/// One sealer for each channel of this office, each with data keys of its own. Used by one thread.
public final class ChannelSealers {

    private final TrustList trust;
    private final SigningKey sender;
    private final Clock clock;
    private final SecureRandom random;
    private final Map<String, ChannelSealer> sealers = new HashMap<>();

    public ChannelSealers(TrustList trust, SigningKey sender, Clock clock, SecureRandom random) {
        this.trust = trust;
        this.sender = sender;
        this.clock = clock;
        this.random = random;
    }

    /// The sealer of a channel to a partner.
    ///
    /// @throws IllegalArgumentException when the office is no partner
    public ChannelSealer of(String channel, String partner) {
        return sealers.computeIfAbsent(channel, name -> sealer(name, partner));
    }

    private ChannelSealer sealer(String channel, String partner) {
        return new ChannelSealer(
                channel,
                trust.partner(partner)
                        .orElseThrow(() -> new IllegalArgumentException("no such partner")),
                sender,
                clock,
                random);
    }
}
