package org.liaison.exchange.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.liaison.exchange.channel.ChannelPosition;
import org.liaison.exchange.deadletter.DeadLetter;
import org.liaison.exchange.fixture.RunningOffice;
import org.liaison.exchange.fixture.TwoOffices;
import org.liaison.exchange.sealing.ChannelOpener;
import org.liaison.exchange.sealing.ChannelSealer;
import org.liaison.exchange.sealing.Opening;
import org.liaison.schemas.Topics;
import org.liaison.schemas.audit.PartnerEvidence;
import org.liaison.schemas.exchange.CheckpointGrowth;
import org.liaison.schemas.exchange.CosignedCheckpoint;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.schemas.exchange.SealedPayload;

/// Checkpoints and cosignatures travel sealed and signed, and in the hands of audit-service alone.
@TestInstance(Lifecycle.PER_CLASS)
class CarryingEvidenceForAuditIT {

    private static final CheckpointGrowth GROWTH =
            new CheckpointGrowth(bytes("a proof of growth"), List.of(bytes("a proof")));

    private final RunningOffice es = new RunningOffice();

    @BeforeEach
    void mark() {
        es.mark();
    }

    @AfterAll
    void stop() {
        es.close();
    }

    @Test
    void takesACheckpointToThePartnerItIsForAndToNoOther() {
        // when
        es.send(
                Topics.AUDIT_TO_PARTNERS,
                fromAudit(new PartnerEvidence("fr", GROWTH)),
                new byte[] {1, 2, 3},
                fromAudit(new PartnerEvidence("cn", GROWTH)));

        // then
        soon().untilAsserted(() ->
                assertThat(readByChina())
                        .filteredOn(payload -> payload.getKind() == MessageKind.CHECKPOINT)
                        .extracting(payload ->
                                Codecs.CHECKPOINT.decode(Codecs.bytes(payload.getContent())))
                        .containsExactly(GROWTH));
        assertThat(es.deadLetters())
                .extracting(DeadLetter::reason)
                .containsExactlyInAnyOrder("no-partner", "unreadable");
    }

    @Test
    void handsToAuditServiceWhatThePartnerSignedAndNamesIt() {
        // given
        CosignedCheckpoint cosigned = new CosignedCheckpoint(bytes("a cosigned note"));

        // when
        es.send(
                "evidence.cn.es",
                sealedByChina(
                        payload(MessageKind.COSIGNATURE, Codecs.COSIGNATURE.encode(cosigned)),
                        payload(MessageKind.CHECKPOINT, Codecs.CHECKPOINT.encode(GROWTH)),
                        payload(MessageKind.CHECKPOINT, new byte[] {1})));

        // then
        soon().untilAsserted(() ->
                assertThat(es.opened(Topics.AUDIT_FROM_PARTNERS, Codecs.PARTNER_EVIDENCE::decode))
                        .containsExactly(
                                new PartnerEvidence("cn", cosigned),
                                new PartnerEvidence("cn", GROWTH)));
        assertThat(es.deadLetters()).extracting(DeadLetter::reason).containsExactly("rejected");
    }

    private static byte[] fromAudit(PartnerEvidence evidence) {
        return TwoOffices.seal("es")
                .seal(Topics.AUDIT_TO_PARTNERS, Codecs.PARTNER_EVIDENCE.encode(evidence));
    }

    private List<SealedPayload> readByChina() {
        ChannelOpener china =
                new ChannelOpener(
                        "evidence.es.cn",
                        TwoOffices.sender("es", "evidence.es.cn"),
                        TwoOffices.sealingKey("cn"));
        List<SealedPayload> payloads = new ArrayList<>();
        for (byte[] value : es.committed("evidence.es.cn")) {
            if (china.open(Codecs.SEALED.decode(value))
                    instanceof Opening.Opened(SealedPayload payload)) {
                payloads.add(payload);
            }
        }
        return payloads;
    }

    private static byte[][] sealedByChina(SealedPayload... payloads) {
        ChannelSealer china =
                new ChannelSealer(
                        "evidence.cn.es",
                        () -> TwoOffices.trust("cn").partner("es"),
                        () -> TwoOffices.receiptKey("cn"),
                        Clock.systemUTC(),
                        new SecureRandom());
        return china.seal(ChannelPosition.START, List.of(payloads)).messages().stream()
                .map(Codecs.SEALED::encode)
                .toArray(byte[][]::new);
    }

    private static SealedPayload payload(MessageKind kind, byte[] content) {
        return SealedPayload.newBuilder()
                .setMessageId("evidence")
                .setKind(kind)
                .setExchangeFileId("")
                .setOriginOffice("cn")
                .setOriginUnit("ncb")
                .setRecipientOffice("es")
                .setRecipientUnit("")
                .setInstrumentId("")
                .setInstrumentVersion(0)
                .setSentAt(Clock.systemUTC().instant())
                .setContent(ByteBuffer.wrap(content))
                .setPadding(ByteBuffer.allocate(0))
                .build();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ConditionFactory soon() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(300));
    }
}
