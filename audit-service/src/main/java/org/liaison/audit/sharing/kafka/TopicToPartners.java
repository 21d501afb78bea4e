package org.liaison.audit.sharing.kafka;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.liaison.audit.sharing.ToPartners;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.kafka.RelayProducer;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.schemas.Topics;
import org.liaison.schemas.audit.PartnerEvidence;
import org.liaison.schemas.exchange.CheckpointGrowth;
import org.liaison.schemas.exchange.CosignedCheckpoint;
import org.springframework.stereotype.Component;

/// Topic `audit.to-partners`.
@Component
class TopicToPartners implements ToPartners {

    private static final AvroCodec<PartnerEvidence> CODEC =
            AvroCodec.of(PartnerEvidence.getClassSchema(), PartnerEvidence.class);

    private final OfficeSeal seal;
    private final RelayProducer producer;

    TopicToPartners(OfficeSeal seal, RelayProducer producer) {
        this.seal = seal;
        this.producer = producer;
    }

    @Override
    public void offer(String partner, byte[] growth, List<byte[]> proofs) {
        send(
                new PartnerEvidence(
                        partner,
                        new CheckpointGrowth(
                                ByteBuffer.wrap(growth),
                                proofs.stream().map(ByteBuffer::wrap).toList())));
    }

    @Override
    public void cosigned(String partner, byte[] note) {
        send(new PartnerEvidence(partner, new CosignedCheckpoint(ByteBuffer.wrap(note))));
    }

    private void send(PartnerEvidence evidence) {
        byte[] value = seal.seal(Topics.AUDIT_TO_PARTNERS, CODEC.encode(evidence));
        try {
            if (producer.send(List.of(new ProducerRecord<>(Topics.AUDIT_TO_PARTNERS, value))) < 1) {
                throw new IllegalStateException("Kafka did not take evidence for a partner");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while sending to a partner", stopping);
        }
    }
}
