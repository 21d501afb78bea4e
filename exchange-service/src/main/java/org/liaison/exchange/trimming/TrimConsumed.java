package org.liaison.exchange.trimming;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.liaison.exchange.channel.ArrivedOffsets;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.schemas.Topics;

/// Trims what was consumed and is at least seven days old: the topics between the services of this
/// office, and the channels from the partners. Of a channel, the message by which its order is
/// known stays. For an erasure at home it does not wait seven days.
public final class TrimConsumed {

    /// How long anything is kept after it was written, consumed or not, unless it is erased.
    private static final Duration KEPT = Duration.ofDays(7);

    private static final String CASES = "case-service";
    private static final String EXCHANGE = "exchange-service";
    private static final String AUDIT = "audit-service";

    /// Who consumes what of a case, sealed with the key of the office.
    private static final Map<String, String> OF_CASES =
            Map.of(
                    Topics.CASE_AUTHORISATIONS, EXCHANGE,
                    Topics.CASE_OUTCOMES, CASES,
                    Topics.CASE_DELIVERIES, CASES);

    private final OfficeSettings office;
    private final TrimmableTopics topics;
    private final ArrivedOffsets arrived;
    private final Clock clock;

    public TrimConsumed(
            OfficeSettings office, TrimmableTopics topics, ArrivedOffsets arrived, Clock clock) {
        this.office = office;
        this.topics = topics;
        this.arrived = arrived;
        this.clock = clock;
    }

    /// Trims each topic as far as it may be.
    public void trim() {
        Instant old = clock.instant().minus(KEPT);
        OF_CASES.forEach((topic, group) -> trim(topic, group, old));
        trim(Topics.CASE_ERASURES, AUDIT, old);
        trim(Topics.CASE_ERASED, CASES, old);
        trim(Topics.AUDIT_TO_PARTNERS, EXCHANGE, old);
        trim(Topics.AUDIT_FROM_PARTNERS, AUDIT, old);
        trimChannels(old);
    }

    /// Trims everything consumed that was written before an erasure. False if a record of a case
    /// from before it is left on a topic inside the office, because nobody consumed it yet.
    public boolean trimWrittenBefore(Instant erased) {
        OF_CASES.forEach((topic, group) -> trim(topic, group, erased));
        trimChannels(erased);
        return OF_CASES.keySet().stream()
                .noneMatch(topic -> topics.holdsBelow(topic, topics.writtenSince(topic, erased)));
    }

    private void trimChannels(Instant before) {
        for (String partner : office.partners()) {
            trimChannel(Topics.exchange(partner, office.office()), before);
            trimChannel(Topics.evidence(partner, office.office()), before);
        }
    }

    private void trim(String topic, String group, Instant before) {
        trim(topic, topics.consumed(topic, group), before);
    }

    private void trim(String topic, Map<Integer, Long> needed, Instant before) {
        Map<Integer, Long> young = topics.writtenSince(topic, before);
        needed.forEach((partition, offset) -> {
            Long kept = young.get(partition);
            if (kept != null) {
                topics.deleteBelow(topic, partition, Math.min(offset, kept));
            }
        });
    }

    /// What is not known (nothing came since the start) or not consumed yet is left for another
    /// time.
    private void trimChannel(String channel, Instant before) {
        OptionalLong standing = arrived.last(channel);
        Long consumed = topics.consumed(channel, EXCHANGE).get(0);
        if (consumed != null && standing.isPresent() && standing.getAsLong() < consumed) {
            trim(channel, Map.of(0, standing.getAsLong()), before);
        }
    }
}
