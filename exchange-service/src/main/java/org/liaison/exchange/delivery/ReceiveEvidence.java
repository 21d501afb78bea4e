package org.liaison.exchange.delivery;

import java.util.Optional;
import org.liaison.exchange.channel.AlarmCode;
import org.liaison.exchange.channel.ChannelHealth;
import org.liaison.exchange.channel.ChannelPosition;
import org.liaison.exchange.delivery.InboundChannels.Arrived;
import org.liaison.exchange.guard.InboundForm;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.schemas.Topics;
import org.liaison.schemas.audit.PartnerEvidence;
import org.liaison.schemas.cases.DisclosureOutcome;
import org.liaison.schemas.cases.OutcomeKind;
import org.liaison.schemas.exchange.ChannelHeartbeat;
import org.liaison.schemas.exchange.DeliveryReceipt;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.schemas.exchange.ReceiptLine;
import org.liaison.schemas.exchange.ReceiptStage;
import org.liaison.schemas.exchange.SealedPayload;

/// Takes a partner's receipts to the drafters, its heartbeats to the health of the channel, and its
/// checkpoints and cosignatures, which this service does not judge, to audit-service. Evidence
/// makes no disclosure record and gets no receipt.
public final class ReceiveEvidence {

    private final OfficeSettings office;
    private final InboundChannels channels;
    private final ChannelHealth health;

    public ReceiveEvidence(OfficeSettings office, InboundChannels channels, ChannelHealth health) {
        this.office = office;
        this.channels = channels;
        this.health = health;
    }

    /// Handles one record of `evidence.<partner>.<self>`. Never throws for what is in it.
    public void take(Incoming record, OutgoingBatch out) {
        Optional<Arrived> arrived = channels.arrive(record, out);
        if (arrived.isPresent() && !handled(arrived.get(), out)) {
            channels.reject(record, AlarmCode.REJECTED, arrived.get().message().getSequence(), out);
        }
    }

    private boolean handled(Arrived arrived, OutgoingBatch out) {
        SealedPayload payload = arrived.payload();
        if (!payload.getOriginOffice().equals(arrived.partner().office())
                || !payload.getRecipientOffice().equals(office.office())) {
            return false;
        }
        try {
            byte[] content = Codecs.bytes(payload.getContent());
            return switch (payload.getKind()) {
                case DELIVERY_RECEIPT -> receipt(arrived, out);
                case CHANNEL_HEARTBEAT -> heartbeat(arrived, out);
                case CHECKPOINT -> forAudit(arrived, Codecs.CHECKPOINT.decode(content), out);
                case COSIGNATURE -> forAudit(arrived, Codecs.COSIGNATURE.decode(content), out);
                // No other kind travels on this plane.
                case MessageKind other -> false;
            };
        } catch (RuntimeException unfit) {
            // Nothing here asks anybody: what is thrown is in the record.
            return false;
        }
    }

    private static boolean receipt(Arrived arrived, OutgoingBatch out) {
        DeliveryReceipt receipt =
                Codecs.RECEIPT.decode(Codecs.bytes(arrived.payload().getContent()));
        if (!receipt.getLines().stream().allMatch(line -> InboundForm.isId(line.getMessageId()))) {
            return false;
        }
        for (ReceiptLine line : receipt.getLines()) {
            out.receipted(arrived.partner().office(), line.getMessageId());
            out.outcome(
                    new DisclosureOutcome(
                            line.getMessageId(),
                            "",
                            "",
                            outcome(receipt.getStage()),
                            "",
                            "",
                            line.getContentDigest(),
                            line.getReceivedAt()));
        }
        return true;
    }

    private static boolean forAudit(Arrived arrived, Object body, OutgoingBatch out) {
        out.fromPartner(new PartnerEvidence(arrived.partner().office(), body));
        return true;
    }

    private static OutcomeKind outcome(ReceiptStage stage) {
        return switch (stage) {
            case DELIVERED -> OutcomeKind.DELIVERED;
            case INBOX -> OutcomeKind.IN_INBOX;
        };
    }

    private boolean heartbeat(Arrived arrived, OutgoingBatch out) {
        ChannelHeartbeat heartbeat =
                Codecs.HEARTBEAT.decode(Codecs.bytes(arrived.payload().getContent()));
        String channel = Topics.exchange(arrived.partner().office(), office.office());
        long last = heartbeat.getLastSequence();
        boolean possible = last == 0 || ChannelPosition.isSequence(last);
        if (!heartbeat.getChannel().equals(channel) || !possible) {
            return false;
        }
        health.heard(heartbeat, channels.position(channel).orElse(null)).ifPresent(out::alarm);
        return true;
    }
}
