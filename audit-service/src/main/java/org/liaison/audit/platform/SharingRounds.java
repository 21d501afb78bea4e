package org.liaison.audit.platform;

import org.liaison.audit.beat.HoldBeat;
import org.liaison.audit.sharing.OfferCheckpoint;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.kit.problem.SafeTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// Keeps the log on its line and partners up to date. An outage ends one round, not the rounds.
record SharingRounds(HoldBeat beat, OfferCheckpoint offer, OfficeSettings office, Turns turns) {

    private static final Logger LOG = LoggerFactory.getLogger(SharingRounds.class);
    private static final long SECOND = 1_000;

    @Scheduled(fixedDelay = SECOND)
    void round() {
        try {
            turns.take(this::share);
        } catch (RuntimeException outage) {
            LOG.warn("beat=failed outage={}", SafeTrace.of(outage));
        }
    }

    private void share() {
        if (beat.round() == HoldBeat.Outcome.SIGNED) {
            LOG.info("beat=signed");
        }
        for (String partner : office.partners()) {
            if (offer.to(partner) == OfferCheckpoint.Outcome.OFFERED) {
                LOG.info("beat=offered partner={}", partner);
            }
        }
    }
}
