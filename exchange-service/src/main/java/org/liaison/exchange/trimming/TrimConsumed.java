package org.liaison.exchange.trimming;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.liaison.exchange.channel.ArrivedOffsets;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.schemas.Topics;

/// Trims what was consumed and is at least seven days old: the topics between case-service and this
/// service, and the channels from the partners. Of a channel, the message by which its order is
/// known stays.
public final class TrimConsumed {

    /// How long anything is kept after it was written, consumed or not.
    private static final Duration KEPT = Duration.ofDays(7);

    private static final String CASES = "case-service";
    private static final String EXCHANGE = "exchange-service";
    private static final String AUDIT = "audit-service";

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
        trim(Topics.CASE_AUTHORISATIONS, EXCHANGE);
        for (String topic : List.of(Topics.CASE_OUTCOMES, Topics.CASE_DELIVERIES)) {
            trim(topic, CASES);
        }
        trim(Topics.AUDIT_TO_PARTNERS, EXCHANGE);
        trim(Topics.AUDIT_FROM_PARTNERS, AUDIT);
        for (String partner : office.partners()) {
            trimChannel(Topics.exchange(partner, office.office()));
            trimChannel(Topics.evidence(partner, office.office()));
        }
    }

    private void trim(String topic, String group) {
        trim(topic, topics.consumed(topic, group));
    }

    private void trim(String topic, Map<Integer, Long> needed) {
        Map<Integer, Long> young = topics.writtenSince(topic, clock.instant().minus(KEPT));
        needed.forEach((partition, offset) -> {
            Long kept = young.get(partition);
            if (kept != null) {
                topics.deleteBelow(topic, partition, Math.min(offset, kept));
            }
        });
    }

    /// What is not known (nothing came since the start) or not consumed yet is left for another
    /// time.
    private void trimChannel(String channel) {
        OptionalLong standing = arrived.last(channel);
        Long consumed = topics.consumed(channel, EXCHANGE).get(0);
        if (consumed != null && standing.isPresent() && standing.getAsLong() < consumed) {
            trim(channel, Map.of(0, standing.getAsLong()));
        }
    }
}
