package org.liaison.audit.cosigning;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.liaison.audit.checkpoint.Checkpoints.StoredCheckpoint;
import org.liaison.audit.cosigning.CosignCheckpoint.Outcome;
import org.liaison.audit.sharing.ToPartners;

/// Answers a partner that offers a checkpoint: with our cosignature, or not at all.
public final class HearPartner {

    private final CosignCheckpoint cosign;
    private final KeepProofs proofs;
    private final ToPartners partners;

    public HearPartner(CosignCheckpoint cosign, KeepProofs proofs, ToPartners partners) {
        this.cosign = cosign;
        this.proofs = proofs;
        this.partners = partners;
    }

    /// Hears an offer. Throws only for an outage, and then the same offer may come again.
    public Outcome offered(String partner, byte[] growth, List<byte[]> entries) {
        Outcome outcome = cosign.consider(partner, growth);
        switch (outcome) {
            case Outcome.Cosigned(StoredCheckpoint checkpoint) -> {
                proofs.keep(partner, checkpoint, entries);
                answer(partner, checkpoint);
            }
            case Outcome.Overtaken(StoredCheckpoint last) -> answer(partner, last);
            case Outcome.Refused(String code) -> {
                // The silence is the answer: our inspectors have the alarm and the evidence.
            }
        }
        return outcome;
    }

    private void answer(String partner, StoredCheckpoint cosigned) {
        partners.cosigned(partner, cosigned.note().getBytes(StandardCharsets.UTF_8));
    }
}
