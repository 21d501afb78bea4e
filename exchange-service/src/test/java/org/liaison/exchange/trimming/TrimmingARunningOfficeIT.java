package org.liaison.exchange.trimming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liaison.exchange.channel.ChannelHealth;
import org.liaison.exchange.channel.ChannelPosition;
import org.liaison.exchange.fixture.Draft;
import org.liaison.exchange.fixture.RunningOffice;
import org.liaison.exchange.fixture.TwoOffices;
import org.liaison.exchange.sealing.ChannelSealer;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.ids.ContentDigest;
import org.liaison.kit.ids.DerivedId;
import org.liaison.schemas.exchange.DeliveryReceipt;
import org.liaison.schemas.exchange.Digest;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.schemas.exchange.ReceiptLine;
import org.liaison.schemas.exchange.ReceiptStage;
import org.liaison.schemas.exchange.SealedMessage;
import org.liaison.schemas.exchange.SealedPayload;

/// The service itself, from the authorisation to the trimmed channel.
class TrimmingARunningOfficeIT {

    private static final String OUT = "exchange.es.cn";
    private static final String EVIDENCE = "evidence.cn.es";
    private static final AvroCodec<SealedMessage> SEALED =
            AvroCodec.of(SealedMessage.getClassSchema(), SealedMessage.class);
    private static final AvroCodec<DeliveryReceipt> RECEIPT =
            AvroCodec.of(DeliveryReceipt.getClassSchema(), DeliveryReceipt.class);

    private final RunningOffice es = new RunningOffice();
    private final Instant now = Clock.systemUTC().instant();

    @AfterEach
    void stop() {
        es.close();
    }

    @Test
    void trimsWhatThePartnerGaveReceiptsForAndGoesOnWithTheNextSequence() {
        // given
        List<Draft> drafts =
                Stream.of("one", "two", "three").map(id -> Draft.request(id, now)).toList();
        drafts.forEach(draft -> es.send("case.authorisations", draft.sealedRecord()));
        soon().untilAsserted(() -> assertThat(sequences()).containsExactly(1L, 2L, 3L));
        es.send(EVIDENCE, receipts(drafts.get(0), drafts.get(1)));
        soon().untilAsserted(() -> assertThat(es.committed("case.outcomes")).hasSize(5));

        // when
        es.bean(TrimReceipted.class).trim();
        es.bean(TrimConsumed.class).trim();

        // then
        assertThat(sequences()).containsExactly(3L);
        assertThat(es.bean(ChannelHealth.class).views().getFirst().receiptedTo()).isEqualTo(2);
        assertThat(es.committed("case.authorisations")).hasSize(3);

        // and: after a start the channel goes on behind what was kept
        es.restart();
        es.bean(TrimReceipted.class).trim();
        es.send("case.authorisations", Draft.request("four", now).sealedRecord());
        soon().untilAsserted(() -> assertThat(sequences()).containsExactly(3L, 4L));
    }

    private List<Long> sequences() {
        return es.committed(OUT).stream().map(value -> SEALED.decode(value).getSequence()).toList();
    }

    private byte[] receipts(Draft... drafts) {
        List<ReceiptLine> lines =
                Stream.of(drafts)
                        .map(draft ->
                                new ReceiptLine(
                                        draft.messageId(),
                                        new Digest(ContentDigest.of(draft.contentBytes())),
                                        now))
                        .toList();
        SealedPayload payload =
                SealedPayload.newBuilder()
                        .setMessageId(DerivedId.of("receipt", "one and two").toString())
                        .setKind(MessageKind.DELIVERY_RECEIPT)
                        .setExchangeFileId("")
                        .setOriginOffice("cn")
                        .setOriginUnit("ncb")
                        .setRecipientOffice("es")
                        .setRecipientUnit("")
                        .setInstrumentId("")
                        .setInstrumentVersion(0)
                        .setSentAt(now)
                        .setContent(
                                ByteBuffer.wrap(
                                        RECEIPT.encode(
                                                new DeliveryReceipt(
                                                        ReceiptStage.DELIVERED, lines))))
                        .setPadding(ByteBuffer.allocate(0))
                        .build();
        ChannelSealer china =
                new ChannelSealer(
                        EVIDENCE,
                        () -> TwoOffices.trust("cn").partner("es"),
                        () -> TwoOffices.receiptKey("cn"),
                        Clock.systemUTC(),
                        new SecureRandom());
        return SEALED.encode(
                china.seal(ChannelPosition.START, List.of(payload)).messages().getFirst());
    }

    private static ConditionFactory soon() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(300));
    }
}
