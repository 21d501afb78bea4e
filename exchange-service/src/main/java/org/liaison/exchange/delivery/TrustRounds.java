package org.liaison.exchange.delivery;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.liaison.exchange.channel.AlarmCode;
import org.liaison.exchange.channel.ChannelAlarm;
import org.liaison.exchange.trust.TrustList.Refused;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.log.trust.SignedTrustList;
import org.liaison.log.trust.TrustHistory;
import org.liaison.schemas.Topics;
import org.liaison.schemas.audit.DisclosureEntry;

/// Reads the trust lists again from time to time, and writes each that is in force into the
/// disclosure log, before what is judged by it. Used by one thread.
///
/// After a start all of them are written again: their entry ids are derived, so the log has each
/// once.
public final class TrustRounds {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final OfficeSettings office;
    private final org.liaison.exchange.trust.TrustList trust;
    private final DisclosureEntries entries;
    private final Clock clock;
    private final Set<String> written = new HashSet<>();
    private final Set<String> open = new HashSet<>();
    private Instant next = Instant.MIN;

    public TrustRounds(
            OfficeSettings office,
            org.liaison.exchange.trust.TrustList trust,
            Clock clock,
            SecureRandom random) {
        this.office = office;
        this.trust = trust;
        this.clock = clock;
        this.entries = new DisclosureEntries(random);
    }

    /// Looks, if it is time.
    public void look(OutgoingBatch out) {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(INTERVAL);
        trust.refresh().forEach(refused -> alarm(refused, now, out));
        for (TrustHistory history : trust.histories()) {
            for (SignedTrustList version : history.versions()) {
                DisclosureEntry.Builder entry =
                        entries.ofTrustList(version.list(), office.office(), now);
                if (!written.contains(entry.getEntryId())) {
                    out.entry(entry, List.of());
                    open.add(entry.getEntryId());
                }
            }
        }
    }

    /// What was looked at last is committed.
    public void committed() {
        written.addAll(open);
        open.clear();
    }

    /// It is surely not, or nobody knows: the next look writes it again.
    public void notCommitted() {
        open.clear();
        next = Instant.MIN;
    }

    /// This office's own list concerns every channel that leaves.
    private void alarm(Refused refused, Instant now, OutgoingBatch out) {
        List<String> channels =
                refused.office().equals(office.office())
                        ? office.partners().stream()
                                .map(partner -> Topics.exchange(office.office(), partner))
                                .toList()
                        : List.of(Topics.exchange(refused.office(), office.office()));
        channels.forEach(
                channel -> out.alarm(new ChannelAlarm(channel, AlarmCode.TRUST_REFUSED, 0, now)));
    }
}
