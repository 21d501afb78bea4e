package org.liaison.exchange.delivery;

import org.liaison.exchange.sealing.ChannelSealer;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.kit.seal.SealBroken;
import org.liaison.schemas.audit.PartnerEvidence;

/// Takes what audit-service has for a partner (a checkpoint to cosign, a cosignature) to the
/// channel of evidence. It neither reads nor judges it.
public final class HandOverEvidence {

    private final OfficeSettings office;
    private final OfficeSeal seal;

    public HandOverEvidence(OfficeSettings office, OfficeSeal seal) {
        this.office = office;
        this.seal = seal;
    }

    /// Handles one record of `audit.to-partners`. Never throws for what is in it.
    public void take(Incoming record, OutgoingBatch out) {
        try {
            PartnerEvidence evidence =
                    Codecs.PARTNER_EVIDENCE.decode(seal.open(record.topic(), record.value()));
            if (!office.partners().contains(evidence.getPartner())) {
                out.deadLetter(record, "no-partner");
            } else if (record.value().length > ChannelSealer.LARGEST_CONTENT) {
                out.deadLetter(record, "too-large");
            } else {
                out.toPartner(evidence);
            }
        } catch (SealBroken | UnreadableRecord unreadable) {
            out.deadLetter(record, "unreadable");
        }
    }
}
