package org.liaison.audit.cosigning;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.liaison.audit.checkpoint.Checkpoints.StoredCheckpoint;
import org.liaison.audit.cosigning.PartnerEntries.PartnerEntry;
import org.liaison.audit.sharing.PartnerAlarms;
import org.liaison.audit.sharing.PartnerKeys;
import org.liaison.log.Rejected;
import org.liaison.log.checkpoint.VerifiedCheckpoint;
import org.liaison.log.note.SignedNote;
import org.liaison.log.verify.ProofFile;

/// Keeps the proofs that a partner's log holds what the partner sent us, each against the
/// checkpoint that we cosigned, so that an auditor here can show it without the partner.
public final class KeepProofs {

    /// A proof does not hold, or is of an entry that is not about a message to us.
    public static final String REFUSED = "proof-refused";

    /// The partner's log says another digest than ours for one message, or says it twice.
    public static final String DIFFERS = "partner-entry-differs";

    private static final Pattern MESSAGE_ID = Pattern.compile("[0-9A-Za-z-]{1,64}");

    private final String office;
    private final PartnerKeys pinned;
    private final PartnerLogs logs;
    private final PartnerEntries entries;
    private final PartnerAlarms alarms;
    private final Clock clock;

    public KeepProofs(
            String office,
            PartnerKeys pinned,
            PartnerLogs logs,
            PartnerEntries entries,
            PartnerAlarms alarms,
            Clock clock) {
        this.office = office;
        this.pinned = pinned;
        this.logs = logs;
        this.entries = entries;
        this.alarms = alarms;
        this.clock = clock;
    }

    /// Keeps what holds. Never throws for what is in a proof.
    ///
    /// @param cosigned the checkpoint that the proofs must be against
    /// @return how many are kept now, or were before
    public int keep(String partner, StoredCheckpoint cosigned, List<byte[]> proofs) {
        int kept = 0;
        for (byte[] proof : proofs) {
            try {
                kept += keep(partner, cosigned, ProofFile.parse(proof)) ? 1 : 0;
            } catch (Rejected rejected) {
                alarm(partner, REFUSED, rejected.fault().code());
            }
        }
        return kept;
    }

    private boolean keep(String partner, StoredCheckpoint cosigned, ProofFile proof)
            throws Rejected {
        byte[] note = cosigned.note().getBytes(StandardCharsets.UTF_8);
        VerifiedCheckpoint checkpoint = pinned.of(partner).orElseThrow().remembering().verify(note);
        byte[] entry = proof.entry();
        checkpoint.requireInclusion(entry, proof.proof());
        Optional<PartnerEntry> said =
                entries.read(entry)
                        .filter(read -> read.sent() && read.origin().equals(partner))
                        .filter(read -> read.recipient().equals(office))
                        .filter(read -> MESSAGE_ID.matcher(read.messageId()).matches());
        if (said.isEmpty()) {
            alarm(partner, REFUSED, "index " + proof.proof().index());
            return false;
        }
        String message = said.get().messageId();
        byte[] file = ProofFile.of(entry, proof.proof(), SignedNote.parse(note)).encode();
        boolean once =
                logs.keep(
                        partner,
                        message,
                        proof.proof().index(),
                        new String(file, StandardCharsets.UTF_8));
        boolean agrees = logs.receivedDigest(message).map(said.get().digest()::equals).orElse(true);
        if (!once || !agrees) {
            alarm(partner, DIFFERS, message);
        }
        return true;
    }

    private void alarm(String partner, String code, String subject) {
        alarms.raise(partner + "/disclosures", code, subject, clock.instant());
    }
}
