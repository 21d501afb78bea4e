package org.liaison.exchange.sealing;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.liaison.exchange.channel.AlarmCode;
import org.liaison.kit.keys.TrustedOffice;
import org.liaison.kit.keys.VerifyingKey;
import org.liaison.log.trust.KeyUsage;

/// The keys by which the partner at the other end of a channel signs, as its newest trust list
/// says.
public final class SenderKeys {

    private final Supplier<Optional<TrustedOffice>> partner;
    private final KeyUsage usage;
    private final Clock clock;

    /// @param partner what is known of it at the moment
    /// @param usage of the channel: messages, or receipts
    public SenderKeys(Supplier<Optional<TrustedOffice>> partner, KeyUsage usage, Clock clock) {
        this.partner = partner;
        this.usage = usage;
        this.clock = clock;
    }

    Optional<VerifyingKey> known(String keyId) {
        return partner.get().flatMap(office -> office.known(usage, keyId));
    }

    Optional<AlarmCode> fault(String keyId) {
        Optional<TrustedOffice> office = partner.get();
        if (office.isEmpty()) {
            return Optional.of(AlarmCode.BAD_SIGNATURE);
        }
        return office.get()
                .fault(usage, keyId, clock.instant())
                .map(fault ->
                        switch (fault) {
                            case KEY_REVOKED -> AlarmCode.REVOKED_KEY;
                            case KEY_EXPIRED, KEY_NOT_YET_VALID, LIST_EXPIRED, LIST_NOT_YET_VALID ->
                                    AlarmCode.EXPIRED_KEY;
                            default -> AlarmCode.BAD_SIGNATURE;
                        });
    }
}
