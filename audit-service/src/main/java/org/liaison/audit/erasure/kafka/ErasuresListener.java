package org.liaison.audit.erasure.kafka;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.liaison.audit.erasure.Erasure;
import org.liaison.audit.erasure.Erasures;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.kit.seal.SealBroken;
import org.liaison.kit.sink.BatchValues;
import org.liaison.schemas.Topics;
import org.liaison.schemas.cases.PersonsErased;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;

/// Topic `case.erasures`. A throw means an outage, and the batch comes again.
@Component("erasures")
class ErasuresListener implements Consumer<Message<List<byte[]>>> {

    private static final AvroCodec<PersonsErased> CODEC =
            AvroCodec.of(PersonsErased.getClassSchema(), PersonsErased.class);

    private final OfficeSeal seal;
    private final Erasures erasures;

    ErasuresListener(OfficeSeal seal, Erasures erasures) {
        this.seal = seal;
        this.erasures = erasures;
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        for (byte[] record : BatchValues.of(batch.getPayload())) {
            read(record).ifPresentOrElse(erasures::follow, erasures::unreadable);
        }
    }

    private Optional<Erasure> read(byte[] record) {
        try {
            PersonsErased erased = CODEC.decode(seal.open(Topics.CASE_ERASURES, record));
            return Optional.of(
                    new Erasure(
                            erased.getErasureId(),
                            erased.getOfficialNumber(),
                            erased.getExchangeFileIds(),
                            erased.getPersonKeys(),
                            erased.getLasting()));
        } catch (SealBroken | UnreadableRecord unreadable) {
            return Optional.empty();
        }
    }
}
