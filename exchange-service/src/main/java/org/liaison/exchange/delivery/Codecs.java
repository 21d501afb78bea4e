package org.liaison.exchange.delivery;

import java.nio.ByteBuffer;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.schemas.audit.DisclosureEntry;
import org.liaison.schemas.audit.PartnerEvidence;
import org.liaison.schemas.cases.CaseToExchange;
import org.liaison.schemas.cases.Crossings;
import org.liaison.schemas.cases.Delivery;
import org.liaison.schemas.cases.DisclosureOutcome;
import org.liaison.schemas.exchange.ChannelHeartbeat;
import org.liaison.schemas.exchange.CheckpointGrowth;
import org.liaison.schemas.exchange.CosignedCheckpoint;
import org.liaison.schemas.exchange.DeliveryReceipt;
import org.liaison.schemas.exchange.SealedMessage;

/// The records of this feature as bytes.
final class Codecs {

    static final AvroCodec<CaseToExchange> FROM_CASE =
            AvroCodec.of(CaseToExchange.getClassSchema(), CaseToExchange.class);
    static final AvroCodec<DisclosureOutcome> OUTCOME =
            AvroCodec.of(DisclosureOutcome.getClassSchema(), DisclosureOutcome.class);
    static final AvroCodec<Delivery> DELIVERY =
            AvroCodec.of(Delivery.getClassSchema(), Delivery.class);
    static final AvroCodec<DisclosureEntry> ENTRY =
            AvroCodec.of(DisclosureEntry.getClassSchema(), DisclosureEntry.class);
    static final AvroCodec<SealedMessage> SEALED =
            AvroCodec.of(SealedMessage.getClassSchema(), SealedMessage.class);
    static final AvroCodec<DeliveryReceipt> RECEIPT =
            AvroCodec.of(DeliveryReceipt.getClassSchema(), DeliveryReceipt.class);
    static final AvroCodec<ChannelHeartbeat> HEARTBEAT =
            AvroCodec.of(ChannelHeartbeat.getClassSchema(), ChannelHeartbeat.class);
    static final AvroCodec<CheckpointGrowth> CHECKPOINT =
            AvroCodec.of(CheckpointGrowth.getClassSchema(), CheckpointGrowth.class);
    static final AvroCodec<CosignedCheckpoint> COSIGNATURE =
            AvroCodec.of(CosignedCheckpoint.getClassSchema(), CosignedCheckpoint.class);
    static final AvroCodec<PartnerEvidence> PARTNER_EVIDENCE =
            AvroCodec.of(PartnerEvidence.getClassSchema(), PartnerEvidence.class);

    static final AvroCodec<Crossings> CROSSINGS =
            AvroCodec.of(Crossings.getClassSchema(), Crossings.class);

    private Codecs() {}

    static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
