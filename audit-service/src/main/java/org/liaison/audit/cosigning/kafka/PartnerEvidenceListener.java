package org.liaison.audit.cosigning.kafka;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.liaison.audit.cosigning.HearPartner;
import org.liaison.audit.sharing.AcceptCosignature;
import org.liaison.audit.sharing.PartnerAlarms;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.kit.seal.SealBroken;
import org.liaison.kit.sink.BatchValues;
import org.liaison.kit.sink.RefusedRows;
import org.liaison.schemas.Topics;
import org.liaison.schemas.audit.PartnerEvidence;
import org.liaison.schemas.exchange.CheckpointGrowth;
import org.liaison.schemas.exchange.CosignedCheckpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Topic `audit.from-partners`. A throw means an outage, and the batch comes again.
@Configuration(proxyBeanMethods = false)
class PartnerEvidenceListener {

    private static final AvroCodec<PartnerEvidence> CODEC =
            AvroCodec.of(PartnerEvidence.getClassSchema(), PartnerEvidence.class);

    private static final RefusedRows REFUSED = new RefusedRows(Set.of());

    private final OfficeSettings office;
    private final OfficeSeal seal;
    private final HearPartner hear;
    private final AcceptCosignature accept;
    private final PartnerAlarms alarms;
    private final Clock clock;

    PartnerEvidenceListener(
            OfficeSettings office,
            OfficeSeal seal,
            HearPartner hear,
            AcceptCosignature accept,
            PartnerAlarms alarms,
            Clock clock) {
        this.office = office;
        this.seal = seal;
        this.hear = hear;
        this.accept = accept;
        this.alarms = alarms;
        this.clock = clock;
    }

    @Bean
    Consumer<Message<List<byte[]>>> partnerEvidence() {
        return batch -> BatchValues.of(batch.getPayload()).forEach(this::takeOrSetAside);
    }

    private void takeOrSetAside(byte[] value) {
        List<byte[]> refused = REFUSED.take(List.of(value), one -> one.forEach(this::take));
        refused.forEach(
                each -> alarms.raise("partners", "record-refused", "evidence", clock.instant()));
    }

    private void take(byte[] value) {
        try {
            hear(CODEC.decode(seal.open(Topics.AUDIT_FROM_PARTNERS, value)));
        } catch (SealBroken | UnreadableRecord unreadable) {
            alarms.raise("partners", "record-unreadable", "evidence", clock.instant());
        }
    }

    private void hear(PartnerEvidence evidence) {
        if (!office.partners().contains(evidence.getPartner())) {
            alarms.raise("partners", "record-refused", "no partner", clock.instant());
            return;
        }
        switch (evidence.getBody()) {
            case CheckpointGrowth offered -> {
                var _ =
                        hear.offered(
                                evidence.getPartner(),
                                bytes(offered.getGrowth()),
                                offered.getProofs().stream()
                                        .map(PartnerEvidenceListener::bytes)
                                        .toList());
            }
            case CosignedCheckpoint cosigned -> {
                var _ = accept.take(evidence.getPartner(), bytes(cosigned.getNote()));
            }
            case Object other ->
                    throw new IllegalStateException("no evidence: " + other.getClass());
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
