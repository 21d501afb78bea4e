package org.liaison.exchange.delivery;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liaison.exchange.channel.ChannelPosition;
import org.liaison.kit.ids.DerivedId;
import org.liaison.kit.ids.Sha256;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.schemas.audit.PartnerEvidence;
import org.liaison.schemas.exchange.ChannelHeartbeat;
import org.liaison.schemas.exchange.CheckpointGrowth;
import org.liaison.schemas.exchange.CosignedCheckpoint;
import org.liaison.schemas.exchange.DeliveryReceipt;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.schemas.exchange.ReceiptLine;
import org.liaison.schemas.exchange.ReceiptStage;
import org.liaison.schemas.exchange.SealedPayload;

/// What goes on the evidence plane: receipts of many lines, heartbeats, and what audit-service has.
final class EvidencePayloads {

    /// As many lines as fit the bucket of 64 KiB.
    private static final int MOST_LINES = 700;

    private final OfficeSettings office;

    EvidencePayloads(OfficeSettings office) {
        this.office = office;
    }

    List<SealedPayload> receipts(
            String partner, Map<ReceiptStage, List<ReceiptLine>> stages, Instant now) {
        List<SealedPayload> payloads = new ArrayList<>();
        stages.forEach((stage, lines) -> {
            for (int from = 0; from < lines.size(); from += MOST_LINES) {
                int to = Math.min(lines.size(), from + MOST_LINES);
                payloads.add(receipt(partner, stage, lines.subList(from, to), now));
            }
        });
        return payloads;
    }

    private SealedPayload receipt(
            String partner, ReceiptStage stage, List<ReceiptLine> lines, Instant now) {
        String cause =
                lines.stream()
                        .map(ReceiptLine::getMessageId)
                        .collect(Collectors.joining(",", stage.name() + ":", ""));
        return payload(
                DerivedId.of("receipt", cause).toString(),
                MessageKind.DELIVERY_RECEIPT,
                partner,
                Codecs.RECEIPT.encode(new DeliveryReceipt(stage, List.copyOf(lines))),
                now);
    }

    SealedPayload heartbeat(String partner, String channel, ChannelPosition position, Instant now) {
        return payload(
                DerivedId.of("heartbeat", channel + "@" + now).toString(),
                MessageKind.CHANNEL_HEARTBEAT,
                partner,
                Codecs.HEARTBEAT.encode(
                        new ChannelHeartbeat(channel, position.sequence(), position.digest(), now)),
                now);
    }

    SealedPayload audit(PartnerEvidence evidence, Instant now) {
        return switch (evidence.getBody()) {
            case CheckpointGrowth growth ->
                    audit(evidence, MessageKind.CHECKPOINT, Codecs.CHECKPOINT.encode(growth), now);
            case CosignedCheckpoint cosigned ->
                    audit(
                            evidence,
                            MessageKind.COSIGNATURE,
                            Codecs.COSIGNATURE.encode(cosigned),
                            now);
            case Object other ->
                    throw new IllegalStateException("no evidence: " + other.getClass());
        };
    }

    private SealedPayload audit(
            PartnerEvidence evidence, MessageKind kind, byte[] content, Instant now) {
        String cause = HexFormat.of().formatHex(Sha256.of(content));
        return payload(
                DerivedId.of("evidence", kind.name() + ":" + cause).toString(),
                kind,
                evidence.getPartner(),
                content,
                now);
    }

    private SealedPayload payload(
            String id, MessageKind kind, String partner, byte[] content, Instant now) {
        return SealedPayload.newBuilder()
                .setMessageId(id)
                .setKind(kind)
                .setExchangeFileId("")
                .setOriginOffice(office.office())
                .setOriginUnit(office.unit())
                .setRecipientOffice(partner)
                .setRecipientUnit("")
                .setInstrumentId("")
                .setInstrumentVersion(0)
                .setSentAt(now)
                .setContent(ByteBuffer.wrap(content))
                .setPadding(ByteBuffer.allocate(0))
                .build();
    }
}
