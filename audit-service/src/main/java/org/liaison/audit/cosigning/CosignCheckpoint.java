package org.liaison.audit.cosigning;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.liaison.audit.checkpoint.Checkpoints.StoredCheckpoint;
import org.liaison.audit.checkpoint.CosignerKey;
import org.liaison.audit.sharing.PartnerAlarms;
import org.liaison.audit.sharing.PartnerKeys;
import org.liaison.audit.sharing.PinnedKeys;
import org.liaison.log.Fault;
import org.liaison.log.Rejected;
import org.liaison.log.checkpoint.TrustPolicy;
import org.liaison.log.checkpoint.VerifiedCheckpoint;
import org.liaison.log.note.SignedNote;
import org.liaison.log.verify.ConsistencyFile;

/// Cosigns a partner's checkpoint if the key pinned for its log signed it and it is proved to
/// extend the last one that this office cosigned. What does not hold is kept, with an alarm.
public final class CosignCheckpoint {

    /// It is smaller than the one cosigned last.
    public static final String SHRANK = "checkpoint-shrank";

    /// It says something else of a size that was cosigned.
    public static final String FORKED = "checkpoint-forked";

    /// The proof does not lead from the one cosigned last to this one.
    public static final String UNPROVED = "growth-unproved";

    /// It builds on one that this office does not remember to have cosigned.
    public static final String UNKNOWN_BASE = "base-unknown";

    private final PartnerKeys pinned;
    private final CosignerKey cosigner;
    private final PartnerLogs logs;
    private final PartnerAlarms alarms;
    private final Clock clock;

    public CosignCheckpoint(
            PartnerKeys pinned,
            CosignerKey cosigner,
            PartnerLogs logs,
            PartnerAlarms alarms,
            Clock clock) {
        this.pinned = pinned;
        this.cosigner = cosigner;
        this.logs = logs;
        this.alarms = alarms;
        this.clock = clock;
    }

    /// What became of a checkpoint.
    public sealed interface Outcome {

        /// It is cosigned, now or before.
        record Cosigned(StoredCheckpoint checkpoint) implements Outcome {}

        /// It builds on one before the last: the partner missed our last cosignature.
        record Overtaken(StoredCheckpoint last) implements Outcome {}

        /// It is not cosigned: an alarm was raised.
        ///
        /// @param code stable code
        record Refused(String code) implements Outcome {}
    }

    /// Considers a proof of growth. Never throws for what is in it.
    public Outcome consider(String partner, byte[] growth) {
        Optional<PinnedKeys> keys = pinned.of(partner);
        if (keys.isEmpty()) {
            return refuse(partner, growth, Fault.UNTRUSTED_KEY.code());
        }
        try {
            return judge(partner, growth, keys.get(), ConsistencyFile.parse(growth));
        } catch (Rejected rejected) {
            return refuse(partner, growth, rejected.fault().code());
        }
    }

    /// What is new must be signed by a key that holds; what it builds on may be of one that ended.
    private Outcome judge(String partner, byte[] growth, PinnedKeys keys, ConsistencyFile file)
            throws Rejected {
        TrustPolicy policy = keys.remembering();
        VerifiedCheckpoint older = policy.verify(file.older());
        VerifiedCheckpoint later = keys.log().verify(file.later());
        Optional<StoredCheckpoint> last = logs.last(partner);
        if (last.isEmpty()) {
            return older.size() == later.size() && older.root().equals(later.root())
                    ? cosign(partner, last, later, file)
                    : refuse(partner, growth, UNKNOWN_BASE);
        }
        VerifiedCheckpoint before = verified(policy, last.get());
        if (later.size() <= before.size()) {
            return known(partner, growth, policy, later);
        }
        if (contradicts(partner, policy, older)) {
            return refuse(partner, growth, FORKED);
        }
        // Also a partner that had no answer yet when its next beat came: it builds on nothing.
        if (older.size() < before.size() || older.size() == later.size()) {
            return new Outcome.Overtaken(last.get());
        }
        if (older.size() > before.size()) {
            return refuse(partner, growth, UNKNOWN_BASE);
        }
        return isExtended(before, later, file)
                ? cosign(partner, last, later, file)
                : refuse(partner, growth, UNPROVED);
    }

    private static boolean isExtended(
            VerifiedCheckpoint before, VerifiedCheckpoint later, ConsistencyFile file) {
        try {
            later.requireExtends(before, file.proof());
            return true;
        } catch (Rejected unproved) {
            return false;
        }
    }

    /// Whether this office cosigned something else of that size, however long ago.
    private boolean contradicts(String partner, TrustPolicy policy, VerifiedCheckpoint offered)
            throws Rejected {
        Optional<StoredCheckpoint> same = logs.at(partner, offered.size());
        return same.isPresent() && !verified(policy, same.get()).root().equals(offered.root());
    }

    /// Topics bring some things twice: what was cosigned before is no news.
    private Outcome known(
            String partner, byte[] growth, TrustPolicy policy, VerifiedCheckpoint later)
            throws Rejected {
        Optional<StoredCheckpoint> same = logs.at(partner, later.size());
        if (same.isEmpty()) {
            return refuse(partner, growth, SHRANK);
        }
        return contradicts(partner, policy, later)
                ? refuse(partner, growth, FORKED)
                : new Outcome.Cosigned(same.get());
    }

    private Outcome cosign(
            String partner,
            Optional<StoredCheckpoint> last,
            VerifiedCheckpoint later,
            ConsistencyFile file)
            throws Rejected {
        SignedNote note = SignedNote.parse(file.later());
        SignedNote cosigned = note.with(cosigner.key().sign(note.text(), clock));
        StoredCheckpoint stored =
                new StoredCheckpoint(
                        later.size(), new String(cosigned.encode(), StandardCharsets.UTF_8));
        logs.advance(partner, last, stored, clock.instant());
        return new Outcome.Cosigned(stored);
    }

    private Outcome refuse(String partner, byte[] growth, String code) {
        if (logs.refused(partner, code, growth, clock.instant())) {
            alarms.raise(partner + "/disclosures", code, "checkpoint", clock.instant());
        }
        return new Outcome.Refused(code);
    }

    private static VerifiedCheckpoint verified(TrustPolicy policy, StoredCheckpoint stored)
            throws Rejected {
        return policy.verify(stored.note().getBytes(StandardCharsets.UTF_8));
    }
}
