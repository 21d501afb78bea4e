package org.liaison.cases.erasure.kafka;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.liaison.cases.erasure.ErasureFollowing;
import org.liaison.cases.erasure.Erasures;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.kit.seal.SealBroken;
import org.liaison.kit.sink.BatchValues;
import org.liaison.schemas.Topics;
import org.liaison.schemas.cases.ErasureFollowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;

/// Hears from the services that they took away what they kept. What cannot be read says nothing,
/// and the erasure stays open.
@Component("erased")
class ErasedListener implements Consumer<Message<List<byte[]>>> {

    private static final Logger LOG = LoggerFactory.getLogger(ErasedListener.class);
    private static final AvroCodec<ErasureFollowed> CODEC =
            AvroCodec.of(ErasureFollowed.getClassSchema(), ErasureFollowed.class);

    private final Erasures erasures;
    private final OfficeSeal seal;

    ErasedListener(Erasures erasures, OfficeSeal seal) {
        this.erasures = erasures;
        this.seal = seal;
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        List<ErasureFollowing.Said> said =
                BatchValues.of(batch.getPayload()).stream()
                        .map(this::read)
                        .flatMap(Optional::stream)
                        .toList();
        erasures.followed(said);
        int unreadable = batch.getPayload().size() - said.size();
        if (unreadable > 0) {
            LOG.error("topic={} unreadable={}", Topics.CASE_ERASED, unreadable);
        }
    }

    private Optional<ErasureFollowing.Said> read(byte[] record) {
        try {
            ErasureFollowed followed = CODEC.decode(seal.open(Topics.CASE_ERASED, record));
            return Optional.of(
                            new ErasureFollowing.Said(
                                    UUID.fromString(followed.getErasureId()),
                                    followed.getService(),
                                    followed.getSalts(),
                                    followed.getAt()))
                    .filter(said -> ErasureFollowing.isExpected(said.service()));
        } catch (SealBroken | UnreadableRecord | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
