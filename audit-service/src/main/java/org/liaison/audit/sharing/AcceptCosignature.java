package org.liaison.audit.sharing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.liaison.audit.beat.Beat;
import org.liaison.audit.beat.Beats;
import org.liaison.audit.checkpoint.LogKeys;
import org.liaison.audit.tree.LogName;
import org.liaison.log.Rejected;
import org.liaison.log.checkpoint.VerifiedCheckpoint;
import org.liaison.log.note.NoteKey;
import org.liaison.log.note.NoteSignature;
import org.liaison.log.note.SignedNote;

/// Takes a partner's cosignature if the key pinned for that partner made it, over a checkpoint that
/// this office's log signed for partners.
public final class AcceptCosignature {

    /// The pinned key did not cosign that checkpoint, or it is none of ours.
    public static final String INVALID = "cosignature-invalid";

    private final PartnerKeys pinned;
    private final LogKeys keys;
    private final Beats beats;
    private final Cosignatures cosignatures;
    private final PartnerAlarms alarms;
    private final Clock clock;

    public AcceptCosignature(
            PartnerKeys pinned,
            LogKeys keys,
            Beats beats,
            Cosignatures cosignatures,
            PartnerAlarms alarms,
            Clock clock) {
        this.pinned = pinned;
        this.keys = keys;
        this.beats = beats;
        this.cosignatures = cosignatures;
        this.alarms = alarms;
        this.clock = clock;
    }

    /// What became of it.
    public enum Outcome {
        /// It is kept.
        KEPT,
        /// It did not hold: an alarm was raised.
        REFUSED
    }

    /// Takes a cosigned checkpoint. Never throws for what is in it.
    public Outcome take(String partner, byte[] cosigned) {
        Optional<PinnedKeys> known = pinned.of(partner);
        if (known.isEmpty()) {
            return refuse(partner, "no key is pinned");
        }
        List<NoteKey> logs = keys.all(LogName.DISCLOSURES);
        try {
            SignedNote note = SignedNote.parse(cosigned);
            VerifiedCheckpoint checkpoint = known.get().cosigned(logs).verify(note);
            Optional<Beat> beat = beats.at(checkpoint.size());
            if (beat.isEmpty() || !beat.get().note().startsWith(note.text() + "\n")) {
                return refuse(partner, "size " + checkpoint.size());
            }
            String line = lineOf(known.get().cosigners(), note);
            cosignatures.add(checkpoint.size(), partner, line, clock.instant());
            return Outcome.KEPT;
        } catch (Rejected rejected) {
            return refuse(partner, rejected.fault().code());
        }
    }

    private Outcome refuse(String partner, String subject) {
        alarms.raise(partner + "/cosigner", INVALID, subject, clock.instant());
        return Outcome.REFUSED;
    }

    private static String lineOf(List<NoteKey> cosigners, SignedNote note) throws Rejected {
        for (NoteSignature signature : note.signatures()) {
            SignedNote alone = new SignedNote(note.text(), List.of(signature));
            for (NoteKey cosigner : cosigners) {
                if (alone.isSignedBy(cosigner)) {
                    return signature.line();
                }
            }
        }
        throw new IllegalStateException("A cosigned note has the line of its cosigner");
    }
}
