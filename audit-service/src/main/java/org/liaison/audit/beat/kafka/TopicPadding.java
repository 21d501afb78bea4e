package org.liaison.audit.beat.kafka;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.liaison.audit.beat.Padding;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.ids.DerivedId;
import org.liaison.kit.kafka.RelayProducer;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.schemas.Topics;
import org.liaison.schemas.audit.DisclosureEntry;
import org.liaison.schemas.audit.DisclosureEntryKind;
import org.liaison.schemas.exchange.Digest;
import org.liaison.schemas.exchange.MessageKind;
import org.springframework.stereotype.Component;

/// Entries of kind PADDING on `audit.disclosures`: 16 random bytes as every entry has, so that a
/// hash does not show what it is of.
@Component
class TopicPadding implements Padding {

    private static final AvroCodec<DisclosureEntry> CODEC =
            AvroCodec.of(DisclosureEntry.getClassSchema(), DisclosureEntry.class);
    private static final int RANDOM_BYTES = 16;
    private static final int DIGEST_BYTES = 32;

    private final OfficeSettings office;
    private final OfficeSeal seal;
    private final RelayProducer producer;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TopicPadding(OfficeSettings office, OfficeSeal seal, RelayProducer producer, Clock clock) {
        this.office = office;
        this.seal = seal;
        this.producer = producer;
        this.clock = clock;
    }

    @Override
    public void append(long from, int count) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (long index = from; index < from + count; index++) {
            byte[] entry = CODEC.encode(entry(index));
            records.add(
                    new ProducerRecord<>(
                            Topics.AUDIT_DISCLOSURES, seal.seal(Topics.AUDIT_DISCLOSURES, entry)));
        }
        try {
            if (producer.send(records) < count) {
                throw new IllegalStateException("Kafka did not take all padding");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private DisclosureEntry entry(long index) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return nothing()
                .setEntryId(DerivedId.of("entry:padding", Long.toString(index)).toString())
                .setRandom(ByteBuffer.wrap(bytes))
                .setAt(clock.instant())
                .setOriginOffice(office.office())
                .build();
    }

    private static DisclosureEntry.Builder nothing() {
        return DisclosureEntry.newBuilder()
                .setKind(DisclosureEntryKind.PADDING)
                .setMessageId("")
                .setMessageKind(MessageKind.CHECKPOINT)
                .setExchangeFileId("")
                .setContentDigest(new Digest(new byte[DIGEST_BYTES]))
                .setOriginUnit("")
                .setRecipientOffice("")
                .setRecipientUnit("")
                .setDrafter("")
                .setAuthoriser("")
                .setRole("")
                .setJustification("")
                .setInstrumentId("")
                .setInstrumentVersion(0)
                .setPurpose("")
                .setTransferGround("")
                .setAssuranceIds(List.of())
                .setRule("")
                .setInternalGround("")
                .setClasses(List.of())
                .setPersonCommitments(List.of());
    }
}
